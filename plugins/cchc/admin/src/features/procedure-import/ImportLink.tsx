import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { IMPORT_PAGE } from './addresses';
import { useLabel } from './label';

export const ImportLink = () => {
  const { label } = useLabel();
  return (
    <Link tag={RouterLink} to={`/${IMPORT_PAGE}`}>
      {label('import.link')}
    </Link>
  );
};
