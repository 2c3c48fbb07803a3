import type { Core } from '@strapi/types';

import { closeContentDoors } from './doors';
import { closeMediaDoors } from './media';
import { closeFolders } from './media-folders';
import { loadUnitsInPanel } from './panel-loads';
import type { Descendants } from './scope';
import { keepSystemFields } from './system-fields';

/** Makes the panel keep to "own unit and below", and to what a form may write, where Strapi does not. */
export const guardPanel = (
  strapi: Core.Strapi,
  descendants: Descendants,
  unitTypes: ReadonlySet<string>,
) => {
  keepSystemFields(strapi);
  loadUnitsInPanel(strapi, unitTypes);
  closeContentDoors(strapi, descendants, unitTypes);
  closeMediaDoors(strapi, descendants, unitTypes);
  closeFolders(strapi, descendants);
};
