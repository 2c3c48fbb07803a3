export * from './code';
export * from './words';
export * from './parts';
