import { TYPE_NAMES } from '../../../../shared/fields';
import { isReadOnly } from '../../read-only';
import { type EditView, shapeForm } from './edit-view';
import { type Header, shapeColumns, shapeFilters } from './list-view';

const settings = (type: string) => ({ displayName: TYPE_NAMES[type]?.vi });
const clerk = { language: () => 'vi', isScoped: () => true, isReadOnly: () => false };
const guest = { language: () => 'en', isScoped: () => false, isReadOnly: () => false };

const form = (type: string, ...names: string[]) => ({
  layout: {
    layout: [[names.map((name) => ({ name, label: `nhãn ${name}` }))]],
    settings: settings(type),
  },
});
const fields = (view: ReturnType<typeof form>) => view.layout.layout.flat(2);

describe('shapeForm', () => {
  it('leaves stored Vietnamese names as they are', () => {
    expect(fields(shapeForm(clerk)(form('news-item', 'title')))).toEqual([
      { name: 'title', label: 'nhãn title' },
    ]);
  });

  it('speaks English to everybody else', () => {
    expect(fields(shapeForm(guest)(form('news-item', 'title')))[0]?.label).toBe('Title');
  });

  it('hides the unit above from accounts that may not see it, and only there', () => {
    expect(fields(shapeForm(clerk)(form('unit', 'name', 'parent')))).toHaveLength(1);
    expect(fields(shapeForm(guest)(form('unit', 'name', 'parent')))).toHaveLength(2);
    expect(fields(shapeForm(clerk)(form('topic', 'name', 'parent')))).toHaveLength(2);
  });

  it('speaks English inside the rows of a procedure too', () => {
    const rows = { layout: [[{ name: 'originals', label: 'Số bản chính' }]] };
    const view = {
      layout: {
        layout: [],
        settings: settings('procedure'),
        components: { 'cchc.paper': rows },
      },
    };
    const labels = (shaped: typeof view) =>
      shaped.layout.components['cchc.paper'].layout.flat().map(({ label }) => label);
    expect(labels(shapeForm(guest)(view))).toEqual(['Originals']);
    expect(labels(shapeForm(clerk)(view))).toEqual(['Số bản chính']);
  });

  it('is for reading where the address says so, in the rows inside too', () => {
    const rows = { layout: [[{ name: 'action', label: 'Việc' }]] };
    const view = {
      layout: {
        layout: [[[{ name: 'number', label: 'Số' }]]],
        settings: settings('decision'),
        components: { 'cchc.decision-line': rows },
      },
    };
    const disabled = (search: string) => {
      const onlooker = { ...clerk, isReadOnly: () => isReadOnly(search) };
      const { layout } = shapeForm(onlooker)<EditView>(view);
      const inside = Object.values(layout.components ?? {}).map((one) => one.layout);
      return [...layout.layout, ...inside].flat(2).map((field) => field.disabled ?? false);
    };
    expect(disabled('?plugins[cchc]=read-only')).toEqual([true, true]);
    expect(disabled('?plugins[i18n][locale]=vi')).toEqual([false, false]);
  });

  it('does not touch types that are not ours', () => {
    const view = { layout: { layout: [], settings: { displayName: 'Bài blog' } } };
    expect(shapeForm(guest)(view)).toBe(view);
  });
});

describe('shapeColumns', () => {
  const shape = shapeColumns(clerk.language, {
    enumeration: (value) => `<${value}>`,
    manyToOne: (value) => `@${value}`,
  });
  const displayedHeaders: Header[] = [
    { name: 'title', label: 'Tiêu đề', attribute: { type: 'string' } },
    { name: 'genre', label: 'Thể loại', attribute: { type: 'enumeration' } },
    {
      name: 'unit',
      label: 'Đơn vị',
      attribute: { type: 'relation', relation: 'manyToOne' },
      mainField: { name: 'label' },
    },
  ];
  it('shows one column of one type in a way of its own, by all of the row', () => {
    const own = shapeColumns(clerk.language, {
      enumeration: (value) => `<${value}>`,
      'news-item.genre': (value, { title }) => `${value} of ${String(title)}`,
    });
    const genre = displayedHeaders.filter(({ name }) => name === 'genre');
    const shown = ['news-item', 'document'].map((type) => {
      const view = { displayedHeaders: genre, layout: { settings: settings(type) } };
      return own(view).displayedHeaders.map((one) => one.cellFormatter?.(row, one));
    });
    expect(shown).toEqual([['brief of Tin'], ['<brief>']]);
  });

  const columns = (displayName: string) =>
    shape({ displayedHeaders, layout: { settings: { displayName } } }).displayedHeaders;
  const row = { title: 'Tin', genre: 'brief', unit: { id: 1, label: 'Xã A' } };

  it('shows choices and related entries its own way, and leaves the rest', () => {
    const shown = columns('Tin bài CCHC').map((one) => one.cellFormatter?.(row, one));
    expect(shown).toEqual([undefined, '<brief>', '@Xã A']);
  });

  it('drops the wide column of languages', () => {
    const headers = [{ name: 'locales', label: 'Ngôn ngữ đã có' }];
    const view = { displayedHeaders: headers, layout: { settings: settings('news-item') } };
    expect(shape(view).displayedHeaders).toEqual([]);
  });

  it('shows a dash for what is empty', () => {
    expect(columns('Tin bài CCHC').map((one) => one.cellFormatter?.({ unit: null }, one))).toEqual([
      undefined,
      '–',
      '–',
    ]);
  });

  it('does not touch types that are not ours', () => {
    expect(columns('Bài blog').some((one) => one.cellFormatter)).toBe(false);
  });
});

describe('shapeFilters', () => {
  it('offers each field once and no technical ones', () => {
    const displayedFilters = ['id', 'title', 'updatedAt', 'updatedAt', 'searchKey'].map((name) => ({
      name,
      label: name,
    }));
    const view = shapeFilters(() => 'en')({
      displayedFilters,
      layout: { settings: settings('news-item') },
    });
    expect(view.displayedFilters).toEqual([
      { name: 'title', label: 'Title' },
      { name: 'updatedAt', label: 'Updated on' },
    ]);
  });
});
