import { contentTypes } from './plugin';

describe('#92 what is private', () => {
  it('is not searched: a hit would tell it', () => {
    const searched = Object.entries(contentTypes).flatMap(([type, { schema }]) =>
      Object.entries(schema.attributes)
        .filter(([, attribute]) => attribute.private && attribute.searchable !== false)
        .map(([name]) => `${type}.${name}`),
    );
    expect(searched).toEqual([]);
  });
});
