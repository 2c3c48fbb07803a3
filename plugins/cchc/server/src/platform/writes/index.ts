export { cleanLines } from './clean-lines';
export { freeSlug } from './free-slug';
export { createWritesMiddleware } from './middleware';
export {
  type Data,
  type FieldProblem,
  refuse,
  type WriteAction,
  type WriteContext,
  type WriteRules,
} from './rules';
export { namesNone } from './shared';
