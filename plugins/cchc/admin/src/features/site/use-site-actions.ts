import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { SiteDraft } from '../../../../shared/contracts/site-panel';
import {
  useCchcSiteChangeMutation,
  useCchcSiteRegisterMutation,
  useCchcSiteRemoveMutation,
  useCchcSiteRenewMutation,
  useCchcSiteRevokeMutation,
} from './api';
import { useSiteLabel } from './label';
import type { SiteKey } from './translations';

type Result<T> = { data: T } | { error: unknown };

/** All that can be done with sites; each tells the reader what became of it. */
export const useSiteActions = () => {
  const [register, registering] = useCchcSiteRegisterMutation();
  const [change, changing] = useCchcSiteChangeMutation();
  const [renew, renewing] = useCchcSiteRenewMutation();
  const [revoke, revoking] = useCchcSiteRevokeMutation();
  const [remove, removing] = useCchcSiteRemoveMutation();
  /** Shown until the reader has copied it; it cannot be had again. */
  const [secret, setSecret] = useState<string | null>(null);
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const { label } = useSiteLabel();
  const tell = <T>(result: Result<T>, done?: SiteKey): T | undefined => {
    if ('error' in result) {
      // Of the shape that Strapi's own client gives to every error of its API.
      const error = result.error as Parameters<typeof formatAPIError>[0];
      toggleNotification({ type: 'danger', message: formatAPIError(error) });
      return undefined;
    }
    if (done) toggleNotification({ type: 'success', message: label(done) });
    return result.data;
  };
  return {
    isBusy: [registering, changing, renewing, revoking, removing].some(
      ({ isLoading }) => isLoading,
    ),
    secret,
    forgetSecret: () => setSecret(null),
    /** True when it was taken. */
    register: async (draft: SiteDraft): Promise<boolean> => {
      const made = tell(await register(draft));
      if (made) setSecret(made.secret);
      return made !== undefined;
    },
    /** True when it was taken. */
    change: async (site: string, { key: _key, ...data }: SiteDraft): Promise<boolean> =>
      tell(await change({ site, data }), 'site.saved') !== undefined,
    renew: async (site: string) => {
      const made = tell(await renew(site));
      if (made) setSecret(made.secret);
    },
    revoke: async (site: string) => {
      tell(await revoke(site), 'site.revoked');
    },
    /** True when it is gone. */
    remove: async (site: string): Promise<boolean> =>
      tell(await remove(site), 'site.removed') !== undefined,
  };
};

export type SiteActions = ReturnType<typeof useSiteActions>;
