import type { Core } from '@strapi/types';

import { applyPanelLayouts } from './apply';
import type { Configuration, PanelLayout } from './configuration';

const UID = 'plugin::cchc.thing';
const ROW = 'cchc.row';

const layout: PanelLayout = {
  uid: UID,
  texts: { name: { label: 'Tên', hint: 'Ngắn gọn.' }, key: { label: 'Khóa' } },
  mainField: 'name',
  sort: ['name', 'ASC'],
  list: ['name'],
  edit: [[['name', 12]]],
  hidden: ['key'],
  relations: {},
};

const stock = (fields: string[]): Configuration => ({
  settings: { pageSize: 10, mainField: 'key' },
  metadatas: Object.fromEntries(
    fields.map((name) => [name, { edit: { label: name, visible: true }, list: { label: name } }]),
  ),
  layouts: { list: fields, edit: [fields.map((name) => ({ name, size: 6 }))] },
});

/** As much of Strapi as the function touches, with what a start writes. */
const portal = () => {
  const state = { configuration: stock(['name', 'key']), writes: 0, kept: null as unknown };
  const types = {
    findContentType: (uid: string) => (uid === UID ? { uid } : undefined),
    findComponent: (uid: string) => (uid === ROW ? { uid } : undefined),
    findConfiguration: () => Promise.resolve(structuredClone(state.configuration)),
    updateConfiguration: (_: unknown, configuration: Configuration) => {
      state.writes += 1;
      state.configuration = structuredClone(configuration);
      return Promise.resolve(configuration);
    },
  };
  const strapi = {
    plugin: () => ({ service: () => types }),
    store: () => ({
      get: () => Promise.resolve(state.kept),
      set: ({ value }: { value: unknown }) => {
        state.writes += 1;
        state.kept = structuredClone(value);
        return Promise.resolve();
      },
    }),
  };
  // The function uses these two members of Strapi only.
  return {
    state,
    start: (wanted = layout) => applyPanelLayouts(strapi as unknown as Core.Strapi, [wanted]),
  };
};

const renamed: PanelLayout = { ...layout, texts: { ...layout.texts, name: { label: 'Tên gọi' } } };

describe('applyPanelLayouts', () => {
  it('names fields, hides technical ones and arranges form and list', async () => {
    const { state, start } = portal();
    await start();
    expect(state.configuration).toEqual({
      settings: { pageSize: 20, mainField: 'name', defaultSortBy: 'name', defaultSortOrder: 'ASC' },
      metadatas: {
        name: {
          edit: { label: 'Tên', description: 'Ngắn gọn.', placeholder: '', visible: true },
          list: { label: 'Tên' },
        },
        key: {
          edit: {
            label: 'Khóa',
            description: '',
            placeholder: '',
            visible: false,
            editable: false,
          },
          list: { label: 'Khóa' },
        },
      },
      layouts: { list: ['name'], edit: [[{ name: 'name', size: 12 }]] },
    });
  });

  it('does the same for rows inside entries, which have no list to sort', async () => {
    const { state, start } = portal();
    state.configuration.metadatas.id = { edit: {}, list: { searchable: true, sortable: true } };
    await start({ ...layout, uid: ROW, sort: undefined });
    // As Strapi itself has it from its second start on.
    expect(state.configuration.metadatas.id?.list).toEqual({ searchable: false, sortable: false });
    expect(state.configuration.settings).toEqual({ pageSize: 10, mainField: 'name' });
    expect(state.configuration.metadatas.key?.edit.visible).toBe(false);
  });

  it('writes nothing at the second start', async () => {
    const { state, start } = portal();
    await start();
    const { writes } = state;
    await start();
    expect(state.writes).toBe(writes);
  });

  it('brings a new layout of a later version', async () => {
    const { state, start } = portal();
    await start();
    await start(renamed);
    expect(state.configuration.metadatas.name?.list.label).toBe('Tên gọi');
  });

  it('leaves alone what somebody changed in the panel', async () => {
    const { state, start } = portal();
    await start();
    state.configuration.layouts.list = ['key', 'name'];
    const { writes } = state;
    await start(renamed);
    expect(state.writes).toBe(writes);
  });

  it('does not take a field that Strapi added by itself for a change by hand', async () => {
    const { state, start } = portal();
    await start();
    state.configuration.metadatas.extra = { edit: { label: 'extra' }, list: { label: 'extra' } };
    state.configuration.layouts.list.push('extra');
    state.configuration.layouts.edit.push([{ name: 'extra', size: 6 }]);
    await start(renamed);
    expect(state.configuration.layouts.list).toEqual(['name']);
  });
});
