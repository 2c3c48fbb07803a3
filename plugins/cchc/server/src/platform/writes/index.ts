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
