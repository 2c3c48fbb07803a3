export {
  type Answer,
  documentEndpoint,
  type Endpoint,
  listEndpoint,
  oneEndpoint,
  pagination,
  type ReadRequest,
} from './endpoint';
export {
  badRequest,
  type FieldError,
  fieldError,
  GoneError,
  MovedPermanently,
  notFound,
  problemsOf,
  refusal,
  tooMany,
  unauthorized,
  unavailable,
} from './errors';
export { declareTypes } from './freshness';
export { type GraphqlPart, registerGraphql } from './graphql';
export { type ErrorCode, type Locale, localeOf, LOCALES } from './messages';
export { momentSpan } from './moments';
export { openDoor } from './doors';
export { isDatabaseThere } from './outage';
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
  CURSOR,
  type Filters,
  oneOf,
  parameterNames,
  type ParsedQuery,
  range,
  type Span,
} from './query';
export { type Answered, onAnswered } from './readers';
export { containsWords, searchWords } from './words';
