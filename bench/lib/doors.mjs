/** Where the bench's own doors are, which the portal otherwise does not have. */
export const RAW = '/bench/raw/';
export const STOCK = '/api/bench/procedures';
