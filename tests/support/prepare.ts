import { prepareFirstStart } from './first-start';

/** What all test files of a run share: a portal's first start. */
export default prepareFirstStart;
