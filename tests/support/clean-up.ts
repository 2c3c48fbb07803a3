import { removeFirstStart } from './first-start';

/** The counterpart of `prepare`. */
export default removeFirstStart;
