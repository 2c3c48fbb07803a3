import { cases } from './index';

/** Officers keep these in the Content Manager, and nothing of a citizen is in them. */
const KEPT_BY_OFFICERS = ['answer-template'];

describe('#92 types of the intake', () => {
  it.each(Object.entries<{ schema: object }>(cases.contentTypes))(
    '%s has no drafts, is nowhere in Strapi’s own menus, and tells no creator',
    (name, { schema }) => {
      const hidden = { visible: false };
      expect(schema).toMatchObject({
        options: { draftAndPublish: false },
        pluginOptions: {
          ...(!KEPT_BY_OFFICERS.includes(name) && { 'content-manager': hidden }),
          'content-type-builder': hidden,
        },
      });
      expect(JSON.stringify(schema)).not.toContain('populateCreatorFields');
    },
  );
});
