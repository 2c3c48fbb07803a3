import sharp from 'sharp';

export const GPS_MARK = 'Người chụp Mẫu';

/** What a phone makes: a picture that says where and by whom it was taken. */
export const photo = (color = '#0a6'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: color } })
    .withExif({
      IFD0: { Artist: GPS_MARK },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 20/1 30/1' },
    })
    .jpeg()
    .toBuffer();
