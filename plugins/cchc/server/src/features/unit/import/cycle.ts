/**
 * One cycle of a directed graph, as the nodes on it in order; undefined if there is none. Always
 * the same one, whatever the order of the edges.
 */
export const findCycle = (edges: ReadonlyMap<string, readonly string[]>): string[] | undefined => {
  const open = new Map([...edges].map(([node, targets]) => [node, new Set(targets)]));
  const sources = new Map<string, string[]>();
  for (const [node, targets] of edges) {
    for (const target of targets) {
      const known = sources.get(target);
      if (known) known.push(node);
      else sources.set(target, [node]);
    }
  }
  // Takes away, again and again, nodes that lead nowhere; what remains leads round in circles.
  const dead = [...sources.keys()].filter((node) => !open.get(node)?.size);
  for (let node = dead.pop(); node !== undefined; node = dead.pop()) {
    for (const source of sources.get(node) ?? []) {
      const targets = open.get(source);
      if (targets?.delete(node) && targets.size === 0) dead.push(source);
    }
  }
  const path: string[] = [];
  let node = [...open.keys()].filter((name) => open.get(name)?.size).sort()[0];
  while (node !== undefined && !path.includes(node)) {
    path.push(node);
    node = [...(open.get(node) ?? [])].sort()[0];
  }
  return node === undefined ? undefined : path.slice(path.indexOf(node));
};
