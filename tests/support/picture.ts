/** Plain green PNG files, the smallest that an image library takes for real ones. */
const PICTURES = {
  '4x2':
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAMAAABIdo1RAAAAA1BMVEUAqmZXQ63UAAAACXBIWXMAAAPoAAAD6AG1e1Jr' +
    'AAAAC0lEQVQI12NggAEAAAoAAef42voAAAAASUVORK5CYII=',
  '6x3':
    'iVBORw0KGgoAAAANSUhEUgAAAAYAAAADCAMAAACH347JAAAAA1BMVEUAqmZXQ63UAAAACXBIWXMAAAPoAAAD6AG1e1Jr' +
    'AAAAC0lEQVQI12NgwAIAABUAATIdOWAAAAAASUVORK5CYII=',
};

/** A picture of that many points across and down. */
export const picture = (size: keyof typeof PICTURES = '4x2'): Buffer =>
  Buffer.from(PICTURES[size], 'base64');
