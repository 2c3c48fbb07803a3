import { conditionFilters, listAddress, newNewsAddress } from './addresses';
import { missingSubjects } from './missing-subjects';
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

describe('addresses in the Content Manager', () => {
  it('open a list with conditions that its filters show', () => {
    const { pathname, search } = listAddress('news-item', [{ __status: { $eq: 'draft' } }]);
    expect(pathname).toBe('/content-manager/collection-types/plugin::cchc.news-item');
    expect(new URLSearchParams(search).get('filters[$and][0][__status][$eq]')).toBe('draft');
  });

  it('say a choice of conditions as Strapi reads it', () => {
    const { search } = listAddress('news-item', [{ $or: [{ a: { $null: 'true' } }] }]);
    expect(new URLSearchParams(search).get('filters[$and][0][$or][0][a][$null]')).toBe('true');
  });

  it('start a news item in Vietnamese', () => {
    expect(new URLSearchParams(newNewsAddress().search).get('plugins[i18n][locale]')).toBe('vi');
  });

  it('ask the API for the same conditions', () => {
    expect(conditionFilters([{ publishAt: { $gt: 'x' } }])).toEqual({
      $and: [{ publishAt: { $gt: 'x' } }],
    });
  });
});
