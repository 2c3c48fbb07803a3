import type { Core } from '@strapi/types';
import { contentTypes } from '@strapi/utils';

import { extendController, type PanelContext, withCheck } from './doors';

const { constants } = contentTypes;

/** What Strapi alone says of an entry: which one it is, and who has written it when. */
const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  constants.ID_ATTRIBUTE,
  constants.DOC_ID_ATTRIBUTE,
  constants.CREATED_AT_ATTRIBUTE,
  constants.UPDATED_AT_ATTRIBUTE,
  constants.PUBLISHED_AT_ATTRIBUTE,
  constants.CREATED_BY_ATTRIBUTE,
  constants.UPDATED_BY_ATTRIBUTE,
  'localizations',
]);

const dropSystemFields = ({ params, request }: PanelContext) => {
  if (!String(params.model).startsWith('plugin::cchc.')) return;
  const sent = Object.entries(request.body ?? {});
  request.body = Object.fromEntries(sent.filter(([name]) => !SYSTEM_FIELDS.has(name)));
};

/**
 * The panel's form sends an entry back with all that Strapi told of it, and Strapi stores that as
 * it comes: a number at the end of all numbers would let nobody write the type any more, and the id
 * of another document would hang the rows on it. So it is dropped before anybody reads it. Rows
 * inside an entry keep their numbers, by which Strapi knows which of them stay.
 */
export const keepSystemFields = (strapi: Core.Strapi) =>
  extendController(strapi, 'plugin::content-manager.collection-types', (controller) =>
    withCheck(controller, ['create', 'update', 'clone', 'autoClone', 'publish'], dropSystemFields),
  );
