import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

import { isReadOnly, READ_ONLY } from '../../read-only';

/** Keeps the address in step with whether the form may be filled in; undefined: not our matter. */
export const useReadOnly = (wanted: boolean | undefined) => {
  const [{ query }, setQuery] = useQueryParams<{ plugins?: Record<string, unknown> }>();
  const { plugins } = query;
  const is = isReadOnly(useLocation().search);
  useEffect(() => {
    if (wanted === undefined || is === wanted) return;
    const { cchc: _cchc, ...others } = plugins ?? {};
    const next = wanted ? { ...others, cchc: READ_ONLY } : others;
    setQuery({ plugins: next }, 'push', true);
  }, [is, wanted, plugins, setQuery]);
};
