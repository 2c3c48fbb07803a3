import { conditionFilters, listAddress, newNewsAddress } from './addresses';
import { missingSubjects } from './missing-subjects';
import { newsState } from './news-state';
import { topUnits } from './own-units';

const unit = (id: number, parent?: number) => ({
  id,
  name: `Đơn vị ${id}`,
  label: null,
  parent: parent === undefined ? null : { id: parent },
});

describe('topUnits', () => {
  it('keeps a commune whose province is out of sight', () => {
    expect(topUnits([unit(7, 1)]).map(({ id }) => id)).toEqual([7]);
  });

  it('names a province only, not the communes below it', () => {
    expect(topUnits([unit(1), unit(7, 1), unit(8, 1)]).map(({ id }) => id)).toEqual([1]);
  });

  it('counts a unit that came with two answers once', () => {
    expect(topUnits([unit(1), unit(1)])).toHaveLength(1);
  });
});

describe('missingSubjects', () => {
  it('asks for all three where there is none', () => {
    expect(missingSubjects(1, [])).toEqual(['procedure', 'regulation', 'conduct']);
  });

  it('does not count the hotlines of other units', () => {
    const hotlines = [
      { subject: 'procedure', unit: { id: 1 } },
      { subject: 'conduct', unit: { id: 2 } },
    ];
    expect(missingSubjects(1, hotlines)).toEqual(['regulation', 'conduct']);
  });
});

describe('newsState', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const news = { documentId: 'a', title: 'Tin', updatedAt: '2026-11-22T07:00:00Z' };

  it.each([
    [{ ...news }, 'draft'],
    [{ ...news, status: 'draft' as const }, 'draft'],
    [{ ...news, status: 'modified' as const }, 'modified'],
    [{ ...news, status: 'published' as const }, 'published'],
    [{ ...news, status: 'published' as const, publishAt: '2026-11-22T08:00:01Z' }, 'scheduled'],
    [{ ...news, status: 'published' as const, validUntil: '2026-11-22T08:00:00Z' }, 'expired'],
  ])('tells a clerk what the public sees of %j', (item, state) => {
    expect(newsState(item, now)).toBe(state);
  });
});

describe('addresses in the Content Manager', () => {
  it('open a list with conditions that its filters show', () => {
    const { pathname, search } = listAddress('news-item', [['__status', '$eq', 'draft']]);
    expect(pathname).toBe('/content-manager/collection-types/plugin::cchc.news-item');
    expect(new URLSearchParams(search).get('filters[$and][0][__status][$eq]')).toBe('draft');
  });

  it('start a news item in Vietnamese', () => {
    expect(new URLSearchParams(newNewsAddress().search).get('plugins[i18n][locale]')).toBe('vi');
  });

  it('ask the API for the same conditions', () => {
    expect(conditionFilters([['publishAt', '$gt', 'x']])).toEqual({
      $and: [{ publishAt: { $gt: 'x' } }],
    });
  });
});
