import { createSecretKey } from 'node:crypto';

import { linkKey, signLink, type UsedLinks, useLink } from './link';

const NOW = Date.UTC(2026, 10, 27);
const MINUTE = 60_000;
const key = linkKey(createSecretKey(Buffer.alloc(32, 7)));

/** Used links as a table would hold them. */
const table = () => {
  const taken = new Map<string, number>();
  const take: UsedLinks['take'] = (id, expiresAt) => {
    if (taken.has(id)) return Promise.resolve(false);
    taken.set(id, expiresAt);
    return Promise.resolve(true);
  };
  return { taken, take };
};

it('opens the attachment once', async () => {
  const used = table();
  const link = signLink('tep1', key, NOW);
  expect(await useLink(link, 'tep1', { key, used, now: NOW + MINUTE })).toBe(true);
  expect(await useLink(link, 'tep1', { key, used, now: NOW + MINUTE })).toBe(false);
  expect([...used.taken.values()]).toEqual([NOW + 5 * MINUTE]);
});

it('opens by each of two links that were made at the same moment', async () => {
  const used = table();
  for (const link of [signLink('tep1', key, NOW), signLink('tep1', key, NOW)]) {
    expect(await useLink(link, 'tep1', { key, used, now: NOW })).toBe(true);
  }
});

it('opens nothing from its fifth minute on', async () => {
  const link = signLink('tep1', key, NOW);
  const at = (now: number) => useLink(link, 'tep1', { key, used: table(), now });
  expect(await at(NOW + 5 * MINUTE - 1)).toBe(true);
  expect(await at(NOW + 5 * MINUTE)).toBe(false);
});

it('opens no other attachment, and is not used up by the attempt', async () => {
  const used = table();
  const link = signLink('tep1', key, NOW);
  expect(await useLink(link, 'tep2', { key, used, now: NOW })).toBe(false);
  expect(await useLink(link, 'tep1', { key, used, now: NOW })).toBe(true);
});

it('opens nothing when any of its signs is another one', async () => {
  const link = signLink('tep1', key, NOW);
  for (let at = 0; at < link.length; at += 1) {
    for (const sign of ['0', 'z', 'A', '.', '_', '%']) {
      if (link[at] === sign) continue;
      const changed = link.slice(0, at) + sign + link.slice(at + 1);
      expect(await useLink(changed, 'tep1', { key, used: table(), now: NOW })).toBe(false);
    }
  }
});

it('opens nothing with a later expiry or by another key', async () => {
  const [, id, mac] = signLink('tep1', key, NOW).split('.');
  const later = [(NOW + 60 * MINUTE).toString(36), id, mac].join('.');
  expect(await useLink(later, 'tep1', { key, used: table(), now: NOW })).toBe(false);
  const other = linkKey(createSecretKey(Buffer.alloc(32, 8)));
  const foreign = signLink('tep1', other, NOW);
  expect(await useLink(foreign, 'tep1', { key, used: table(), now: NOW })).toBe(false);
});

it.each(['', '.', '..', 'a.b.c', 'không phải liên kết'])('opens nothing by %j', async (link) => {
  expect(await useLink(link, 'tep1', { key, used: table(), now: NOW })).toBe(false);
});
