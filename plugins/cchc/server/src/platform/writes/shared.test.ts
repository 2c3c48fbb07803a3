import { namesNone } from './shared';

describe('a relation in the data of a write', () => {
  it.each([
    [undefined],
    [null],
    [[]],
    [{ set: [] }],
    [{ connect: [], disconnect: [{ id: 1 }] }],
    [{ set: null, connect: undefined }],
  ])('adds nobody: %j', (relation) => {
    expect(namesNone(relation)).toBe(true);
  });

  it.each([
    [7],
    ['abc'],
    [{ id: 7 }],
    [{ documentId: 'abc' }],
    [[7]],
    [{ set: [{ id: 7 }] }],
    [{ connect: [{ documentId: 'abc' }], disconnect: [] }],
    [{ connect: { id: 7 } }],
  ])('adds somebody: %j', (relation) => {
    expect(namesNone(relation)).toBe(false);
  });
});
