export {
  bytesOfReady,
  excerpt,
  excerptOf,
  type ReadyText,
  readyText,
  type WordNumbers,
} from './excerpt';
export { type Phrase, PHRASE_KINDS } from './names';
export { plainText } from './plain';
export { indexPhrases, PHRASE, type PhraseText, registerPhrases } from './phrases';
export { ensureIndex, followChanges, rebuildSearch } from './rebuild';
export { rowOf, type SearchText, writeRows } from './rows';
export {
  type Hit,
  type Level,
  nearest,
  type Place,
  rounded,
  search,
  type SearchOptions,
  type SearchResult,
  suggest,
} from './search';
export {
  type HitsRequest,
  registerSearchSources,
  type SearchSource,
  searchSources,
} from './sources';
export { createTables as createSearchTables } from './tables';
export { wordsKey } from './words';
