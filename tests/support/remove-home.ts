import { removeHome } from './home';

/** The counterpart of `home`. */
export default removeHome;
