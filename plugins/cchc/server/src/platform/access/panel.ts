import type { Core } from '@strapi/types';

import { closeContentDoors } from './doors';
import { closeMediaDoors } from './media';
import { loadUnitsInPanel } from './panel-loads';
import type { Descendants } from './scope';

/** Makes the panel keep to "own unit and below" where its conditions do not reach. */
export const guardPanel = (
  strapi: Core.Strapi,
  descendants: Descendants,
  unitTypes: ReadonlySet<string>,
) => {
  loadUnitsInPanel(strapi, unitTypes);
  closeContentDoors(strapi, descendants, unitTypes);
  closeMediaDoors(strapi, descendants);
};
