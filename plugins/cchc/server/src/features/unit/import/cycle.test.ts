import fc from 'fast-check';

import { findCycle } from './cycle';

const graph = (edges: readonly (readonly [number, number])[]): Map<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const [from, to] of edges) map.set(`${from}`, [...(map.get(`${from}`) ?? []), `${to}`]);
  return map;
};

const node = fc.integer({ min: 0, max: 12 });
const edges = fc.array(fc.tuple(node, node), { maxLength: 40 });

describe('findCycle', () => {
  it('finds none where every edge leads upwards', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        expect(findCycle(graph(pairs.filter(([from, to]) => from < to)))).toBeUndefined();
      }),
    );
  });

  it('finds one wherever an edge leads back, and what it names is one', () => {
    fc.assert(
      fc.property(edges, node, node, (pairs, a, b) => {
        const circle = graph([...pairs, [a, b], [b, a]]);
        const cycle = findCycle(circle) ?? [];
        expect(cycle.length).toBeGreaterThan(0);
        cycle.forEach((from, index) => {
          expect(circle.get(from)).toContain(cycle[(index + 1) % cycle.length]);
        });
      }),
    );
  });
});
