import { contentTypes } from './plugin';

/** Strapi types each kind of attribute for itself; these options are spelled the same in all. */
interface Options {
  private?: boolean;
  searchable?: boolean;
}

describe('#92 what is private', () => {
  it('is not searched: a hit would tell it', () => {
    const searched = Object.entries(contentTypes).flatMap(([type, { schema }]) =>
      Object.entries<object>(schema.attributes)
        .filter(([, attribute]) => {
          const { private: isPrivate, searchable }: Options = attribute;
          return isPrivate && searchable !== false;
        })
        .map(([name]) => `${type}.${name}`),
    );
    expect(searched).toEqual([]);
  });
});
