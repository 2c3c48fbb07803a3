export { post, type Reply } from './post';
export { demandReachable, type Target, targetOf, type Unfit, UnfitTarget } from './target';
