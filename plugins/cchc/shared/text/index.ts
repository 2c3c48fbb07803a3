export { cleanLine, cleanText } from './clean';
export { looksLikeLegacyEncoding } from './detect';
export { accentedKey, fold, looseKey, tokens } from './fold';
export { plainText, textLength } from './plain-text';
export { codeSlug, slugWithSuffix, toSlug } from './slug';
