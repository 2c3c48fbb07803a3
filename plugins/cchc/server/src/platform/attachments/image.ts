import sharp, { type Sharp } from 'sharp';

import { replace } from './private-folder';
import { Refused } from './refused';

export type ImageType = 'jpeg' | 'png' | 'webp';

const MOST_PIXELS = 40_000_000;
const SECONDS = 20;
/** Small writing on a photographed paper stays readable. */
const QUALITY = 88;
/** More of it makes the file hardly smaller and takes twice as long, with others waiting. */
const WEBP_EFFORT = 1;

const encoders: Record<ImageType, (image: Sharp) => Sharp> = {
  jpeg: (image) => image.jpeg({ quality: QUALITY }),
  png: (image) => image.png(),
  webp: (image) => image.webp({ quality: QUALITY, effort: WEBP_EFFORT }),
};

/** Pictures are decoded one after another: each may take 160 MB while it is open. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
};

interface Picture {
  path: string;
  name: string;
  type: ImageType;
}

const demandFit = async (image: Sharp, { name, type }: Picture) => {
  const {
    format,
    width,
    height,
    pages = 1,
  } = await image.metadata().catch(() => {
    throw new Refused('IMAGE_BROKEN', name);
  });
  if (format !== type) throw new Refused('IMAGE_BROKEN', name);
  if (width * height > MOST_PIXELS) throw new Refused('IMAGE_TOO_LARGE', name);
  if (pages > 1) throw new Refused('IMAGE_ANIMATED', name);
};

const redraw = async (picture: Picture) => {
  const { path, name, type } = picture;
  // Without the limit here `metadata` fails on a large picture before its size is known.
  const open = (most: number | false) =>
    sharp(path, { limitInputPixels: most, failOn: 'error', pages: 1 });
  await demandFit(open(false), picture);
  // What EXIF says of turning goes into the pixels; sharp writes nothing else of it.
  const image = open(MOST_PIXELS).autoOrient().timeout({ seconds: SECONDS });
  const bytes = await encoders[type](image)
    .toBuffer()
    .catch(() => {
      throw new Refused('IMAGE_BROKEN', name);
    });
  // Not by sharp itself, which cannot tell a full disk from a damaged picture.
  await replace(path, bytes);
  return bytes.length;
};

/**
 * Puts a new drawing of the picture in the file's place: the pixels alone, with no metadata and
 * nothing that was hidden behind them. Says its size in bytes. @throws Refused
 */
export const redrawImage = (picture: Picture): Promise<number> => inTurn(() => redraw(picture));
