import type { SiteScope } from '../unit';

/** Published, begun and not over, and some unit's. The only door between news and the public. */
export const visibleAt = (now: Date) => ({
  publishedAt: { $notNull: true },
  unit: { id: { $notNull: true } },
  publishAt: { $lte: now },
  $or: [{ validUntil: null }, { validUntil: { $gt: now } }],
});

/**
 * What the site of a unit shows: its own, and what units above share downwards. A unit can only
 * share with units below itself, whatever its editors selected.
 */
export const visibleTo = ({ own, above }: Pick<SiteScope, 'own' | 'above'>) => ({
  own: { unit: { id: { $in: own } } },
  inherited: {
    unit: { id: { $in: above } },
    $or: [{ audience: 'children' }, { audience: 'selected', selectedUnits: { id: { $in: own } } }],
  },
});
