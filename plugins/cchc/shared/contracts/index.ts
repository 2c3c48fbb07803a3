export * from './common';
export * from './hotline';
export * from './news';
export * from './topic';
export * from './unit';
