import { hotlineItem } from '../../plugins/cchc/shared/contracts';
import { buildHotline, buildUnit } from '../support/build';
import { type Portal, startPortal } from '../support/strapi';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  const unit = (await buildUnit(strapi, { code: '18586', name: 'Xã Đông Kinh' })).documentId;
  const line = (label: string, subject: string, position: number, fields = {}) =>
    buildHotline(strapi, { label, subject, position, unit, ...fields });
  await line('Ứng xử', 'conduct', 0, { phone: null, email: 'duong-day@xa.example' });
  await line('Quy định', 'regulation', 0, { phone: null, address: 'Số 1 đường Thử' });
  await line('Thủ tục hai', 'procedure', 2, { officerTitle: 'Chánh Văn phòng' });
  await line('Thủ tục một', 'procedure', 1, { hours: '7:30 – 16:30' });
});
afterAll(() => portal.stop());

const get = async (query = '') =>
  (await portal.http().get(`/api/cchc/hotlines?${query}`).expect(200)).body;
const labels = async (query = ''): Promise<string[]> =>
  (await get(query)).data.map(({ label }: { label: string }) => label);

it('has every key of its contract and no other', async () => {
  for (const item of (await get()).data) {
    expect(Object.keys(item).sort()).toEqual(Object.keys(hotlineItem.shape).sort());
    expect(hotlineItem.parse(item)).toEqual(item);
  }
});

it.each(['', 'unit=18586'])('comes subject by subject, then by position: ?%s', async (query) => {
  expect(await labels(query)).toEqual(['Thủ tục một', 'Thủ tục hai', 'Quy định', 'Ứng xử']);
});

it.each(['', 'unit=18586'])('turns round with the order: ?%s', async (query) => {
  expect(await labels(`sort=position:desc&${query}`)).toEqual([
    'Ứng xử',
    'Quy định',
    'Thủ tục hai',
    'Thủ tục một',
  ]);
});

it.each(['', 'unit=18586&'])('comes in pages: ?%s', async (query) => {
  const { data, meta } = await get(`${query}pagination[page]=2&pagination[pageSize]=3`);
  expect(data.map(({ label }: { label: string }) => label)).toEqual(['Ứng xử']);
  expect(meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
});

it('names the three subjects in their order and in both languages', async () => {
  expect((await get()).meta.subjects).toEqual([
    { subject: 'procedure', label: 'Thủ tục hành chính' },
    { subject: 'regulation', label: 'Quy định hành chính' },
    {
      subject: 'conduct',
      label: 'Tinh thần trách nhiệm, thái độ giao tiếp, ứng xử của cán bộ',
    },
  ]);
  const { data, meta } = await get('locale=en');
  expect(meta.subjects[2].label).toBe('Conduct of officials');
  expect(data[3].subjectLabel).toBe('Conduct of officials');
});

it('keeps to a subject, or to any of several', async () => {
  expect(await labels('filters[subject]=conduct')).toEqual(['Ứng xử']);
  const both = 'filters[subject][$in][]=conduct&filters[subject][$in][]=regulation';
  expect(await labels(both)).toEqual(['Quy định', 'Ứng xử']);
});

it.each(['chanh van phong', 'CHÁNH', 'thu tuc 0239 hai', 'Thủ tục hai'.normalize('NFD')])(
  'is searched for "%s"',
  async (q) => {
    expect(await labels(`q=${encodeURIComponent(q)}`)).toEqual(['Thủ tục hai']);
  },
);

it('tells the unit it belongs to', async () => {
  expect((await get()).data[0].unit).toEqual({ code: '18586', name: 'Xã Đông Kinh' });
});
