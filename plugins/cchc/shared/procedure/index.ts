export * from './code';
export * from './words';
