import { Navigate, useLocation, useParams } from 'react-router-dom';

import { CASES_PAGE } from './addresses';

/** From an address of before to the same page now. */
export const Moved = () => {
  const { '*': rest = '' } = useParams();
  const { search } = useLocation();
  return <Navigate replace to={`/${CASES_PAGE}${rest && `/${rest}`}${search}`} />;
};
