/** What a browser remembers for Strapi's panel, as the panel itself writes it. */
const DEFAULTS: Record<string, string> = {
  // The language of somebody who has chosen none; Strapi's own default is English.
  'strapi-admin-language': 'vi',
  // Strapi's announcements have no setting: they are shown until this browser has closed them.
  // `false` and `undefined` stand for a project without an id, as ours is, loaded and loading.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': 'true',
  STRAPI_GUIDED_TOUR: JSON.stringify({ enabled: false }),
};

/** Sets up a browser that comes for the first time; what it remembers already stays. */
export const prepareFirstVisit = (storage: Pick<Storage, 'getItem' | 'setItem'>) => {
  for (const [key, value] of Object.entries(DEFAULTS)) {
    if (storage.getItem(key) === null) storage.setItem(key, value);
  }
};
