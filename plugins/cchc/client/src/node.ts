export { runMirror } from './command';
export { directoryStore } from './directory';
export { type DirectoryOptions, mirrorToDirectory } from './mirror-directory';
