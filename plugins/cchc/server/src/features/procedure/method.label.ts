import type { Core } from '@strapi/types';

import { CHANNELS } from '../../../../shared/contracts';
import { CHANNEL_WORDS } from '../../../../shared/procedure';
import { rows } from '../../platform/sql';

/**
 * Gives methods that were stored before they had one their label, the channel in words. At a start;
 * afterwards every write brings it along.
 */
export const labelMethods = async (strapi: Core.Strapi) => {
  for (const channel of CHANNELS) {
    await rows(
      strapi,
      'update cchc_components_methods set label = ? where channel = ? and label is null',
      [CHANNEL_WORDS[channel].vi, channel],
    );
  }
};
