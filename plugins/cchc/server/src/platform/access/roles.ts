import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/types';
import { contentTypes } from '@strapi/utils';

import { OWN_UNIT, UNIT } from './scope';

const CONTENT = 'plugin::content-manager.explorer';

/** Actions of the Content Manager on a type, where needed on some of its fields only. */
export type Rights = readonly [
  subject: string,
  actions: readonly string[],
  fields?: readonly string[],
];

export interface SectionRole {
  code: string;
  name: string;
  description: string;
  /** Sees and changes only the account's own units and those below. */
  scoped: boolean;
  rights: readonly Rights[];
  /** Actions of the section's own pages. */
  actions: readonly string[];
  upload: readonly string[];
}

const LOCALES = ['vi', 'en'];

/** Actions on files that do not exist yet, or that look at none: there is no row to compare. */
const WITHOUT_ROW = new Set(['plugin::upload.assets.create', 'plugin::upload.assets.copy-link']);

const typeOf = (strapi: Core.Strapi, subject: string) =>
  strapi.contentType(subject as Parameters<Core.Strapi['contentType']>[0]);

const properties = (
  strapi: Core.Strapi,
  [subject, , only]: Rights,
  action: string,
): Record<string, unknown> => {
  const type = typeOf(strapi, subject);
  const localized = strapi.plugin('i18n').service('content-types').isLocalizedContentType(type);
  const fields = contentTypes
    .getVisibleAttributes(type)
    .filter((name) => !only || only.includes(name));
  return {
    ...(action === 'delete' || action === 'publish' ? {} : { fields }),
    ...(localized ? { locales: LOCALES } : {}),
  };
};

/** A scoped role is tied to its units wherever the type belongs to one. */
const conditions = (strapi: Core.Strapi, role: SectionRole, subject: string) => {
  const { attributes } = typeOf(strapi, subject);
  return role.scoped && ('unit' in attributes || subject === UNIT) ? [OWN_UNIT] : [];
};

const contentPermissions = (strapi: Core.Strapi, role: SectionRole) => {
  const wanted = role.rights.flatMap((rights) =>
    rights[1].map((action) => ({
      action: `${CONTENT}.${action}`,
      subject: rights[0],
      properties: properties(strapi, rights, action),
      conditions: conditions(strapi, role, rights[0]),
    })),
  );
  // Strapi tidies stored permissions so at each start: with the fields inside components, in order.
  return strapi.service('admin::content-type').cleanPermissionFields(wanted) as typeof wanted;
};

const otherPermissions = (role: SectionRole) => [
  ...role.upload.map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: role.scoped && !WITHOUT_ROW.has(action) ? [OWN_UNIT] : [],
  })),
  ...['plugin::cchc.access', ...role.actions].map((action) => ({
    action,
    subject: null,
    properties: {},
    conditions: [],
  })),
];

interface Permission {
  action: string;
  subject: string | null;
  properties: Record<string, unknown>;
  conditions: readonly string[];
  actionParameters?: Record<string, unknown>;
}

/** Permissions that a portal gave to the role for types of its own; we leave them alone. */
const foreign = ({ action, subject }: Permission) =>
  subject === null
    ? !action.startsWith('plugin::upload.') && !action.startsWith('plugin::cchc.')
    : !subject.startsWith('plugin::cchc.');

const substance = ({ properties, conditions, actionParameters = {} }: Permission) => [
  properties,
  conditions,
  actionParameters,
];

const isAmong = (permissions: readonly Permission[]) => (one: Permission) =>
  permissions.some(
    (other) =>
      one.action === other.action &&
      one.subject === other.subject &&
      isDeepStrictEqual(substance(one), substance(other)),
  );

/** Strapi compares them, too, but copies both of every pair: a tenth of a start. */
const isAsWanted = (granted: readonly Permission[], wanted: readonly Permission[]) =>
  granted.length === wanted.length &&
  granted.every(isAmong(wanted)) &&
  wanted.every(isAmong(granted));

/**
 * Brings the roles of the section to what the code says. Writes nothing when they are so already;
 * what a portal granted for its own content types stays.
 */
export const applyRoles = async (strapi: Core.Strapi, wanted: readonly SectionRole[]) => {
  const roles = strapi.service('admin::role');
  for (const role of wanted) {
    const { code, name, description } = role;
    const existing = await roles.findOne({ code });
    const { id } = existing ?? (await roles.create({ code, name, description }));
    const granted: Permission[] = await strapi
      .service('admin::permission')
      .findMany({ where: { role: { id } } });
    const all = [
      ...granted.filter(foreign),
      ...contentPermissions(strapi, role),
      ...otherPermissions(role),
    ];
    if (!isAsWanted(granted, all)) await roles.assignPermissions(id, all);
  }
};

interface Removal {
  permissions: readonly unknown[];
}

/**
 * Strapi removes permissions that do not apply, page by page, and what it removes from one page
 * makes it skip rows of the next: of more than 200 permissions some are left until the next start,
 * which would then change the database. Nothing is left after it has looked once more.
 * @returns what has it look again, if it has removed any by then
 */
export const watchTidying = (strapi: Core.Strapi) => {
  let hasRemoved = false;
  const forget = strapi.eventHub.on('permission.delete', ({ permissions }: Removal) => {
    hasRemoved ||= permissions.length > 0;
    return Promise.resolve();
  });
  return async (): Promise<void> => {
    forget();
    if (hasRemoved) await strapi.service('admin::permission').cleanPermissionsInDatabase();
  };
};
