import { useAuth } from '@strapi/strapi/admin';

import { isScoped } from '../../scope';
import { type TypeName, uid } from './addresses';

type Action = 'read' | 'create' | 'update';

const CONTENT = 'plugin::content-manager.explorer';

/** What the account may do with our types, as far as pages have to know before they ask. */
export const useRights = () => {
  const permissions = useAuth('cchc', (auth) => auth.permissions);
  const granting = (action: Action, type: TypeName) =>
    permissions.filter(
      (permission) =>
        permission.action === `${CONTENT}.${action}` && permission.subject === uid(type),
    );
  return {
    can: (action: Action, type: TypeName) => granting(action, type).length > 0,
    /** Works for its own units only. */
    isScoped: isScoped(permissions),
  };
};
