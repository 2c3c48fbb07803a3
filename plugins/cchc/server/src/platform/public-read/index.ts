export {
  type Answer,
  documentEndpoint,
  type Endpoint,
  listEndpoint,
  oneEndpoint,
  pagination,
  type ReadRequest,
} from './endpoint';
export { badRequest, fieldError, GoneError, MovedPermanently, notFound } from './errors';
export { declareTypes } from './freshness';
export { type GraphqlPart, registerGraphql } from './graphql';
export { type Locale, LOCALES } from './messages';
export { momentSpan } from './moments';
export { openDoor } from './doors';
export {
  absoluteUrl,
  apiBase,
  createControllers,
  createRoutes,
  openDoors,
  PLUGIN,
  portalUrl,
} from './mount';
export {
  type Bounds,
  type Filters,
  oneOf,
  parameterNames,
  type ParsedQuery,
  range,
  type Span,
} from './query';
export { containsWords, searchWords } from './words';
