import {
  paginationMeta,
  searchGroup,
  searchListMeta,
  suggestion,
} from '../../plugins/cchc/shared/contracts';
import { buildHotline, buildNews, buildProcedure, buildUnit } from '../support/build';
import { startClock, stopClock } from '../support/clock';
import { command } from '../support/command';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = 'plugin::cchc.news-item';
const PROCEDURE = 'plugin::cchc.procedure';
const SYNONYM = 'plugin::cchc.synonym';
const MISS = 'plugin::cchc.search-miss';
type Fields = Record<string, unknown>;

let portal: Portal;
let own: string;
let elsewhere: string;

const groups = async (query: Record<string, string>) => {
  const { body } = await portal.http().get('/api/cchc/search').query(query).expect(200);
  return {
    data: body.data.map((group: unknown) => searchGroup.strict().parse(group)),
    meta: searchListMeta.extend({ pagination: paginationMeta }).strict().parse(body.meta),
  };
};
/** What was found, each as `type title`. */
const found = async (q: string, more: Record<string, string> = {}): Promise<string[]> => {
  const { data } = await groups({ q, ...more });
  return data.flatMap(({ type, hits }: { type: string; hits: { title: string }[] }) =>
    hits.map(({ title }) => `${type} ${title}`),
  );
};

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  const province = await buildUnit(strapi, { code: '42', name: 'Tỉnh Thử', kind: 'province' });
  own = (await buildUnit(strapi, { code: '18586', parent: province.documentId })).documentId;
  elsewhere = (await buildUnit(strapi, { code: '18673' })).documentId;
  await buildHotline(strapi, { unit: own, label: 'Một cửa xã', phone: '0239 000 0009' });
  await buildNews(strapi, {
    title: 'Khai trương quầy tiếp nhận mới',
    lead: 'Quầy tiếp nhận có máy lấy số.',
    body: '<p>Bà con mang theo <b>sổ tay hướng dẫn</b> màu xanh.</p>',
    unit: own,
  });
  await buildNews(strapi, { title: 'Quầy lưu động ở xã bên', unit: elsewhere });
  await buildProcedure(strapi, { code: '1.000656', name: 'Thủ tục đăng ký khai tử' });
  await buildProcedure(strapi, { code: '1.000419', name: 'Thủ tục đăng ký khai tử lưu động' });
  await buildProcedure(strapi, {
    code: '1.004873',
    name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    cases: [
      { name: null, papers: [{ name: 'Bản án của tòa về việc ly hôn', originals: 1, copies: 0 }] },
    ],
  });
});
afterAll(() => portal.stop());

describe('what is published is found', () => {
  it.each([
    'tiếp nhận mới',
    'TIẾP NHẬN MỚI',
    'tiep nhan moi',
    'tiếp nhận mới'.normalize('NFD'),
    'khai trương quầy',
    'khai trwuowng',
  ])('by its title, typed "%s"', async (q) => {
    expect(await found(q)).toContain('news Khai trương quầy tiếp nhận mới');
  });

  it('by its lead, its text and the papers that it asks for, with the words marked', async () => {
    expect(await found('máy lấy số')).toEqual(['news Khai trương quầy tiếp nhận mới']);
    const { data } = await groups({ q: 'so tay huong dan' });
    expect(data[0].hits[0].excerpt).toContain('<mark>sổ</mark> <mark>tay</mark>');
    expect(await found('bản án của tòa')).toEqual([
      'procedure Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    ]);
  });

  it('by its code in any form', async () => {
    for (const q of ['1.000656', '1000656', '1.000656.000.00.00.H27']) {
      expect(await found(q)).toEqual(['procedure Thủ tục đăng ký khai tử']);
    }
  });

  it('the plain one before its variants', async () => {
    expect(await found('khai tu')).toEqual([
      'procedure Thủ tục đăng ký khai tử',
      'procedure Thủ tục đăng ký khai tử lưu động',
    ]);
    expect((await found('khai tử lưu động'))[0]).toBe('procedure Thủ tục đăng ký khai tử lưu động');
  });

  it('in one group a type, of the types that are asked for', async () => {
    expect(
      (await groups({ q: 'lưu động' })).data.map(({ type }: { type: string }) => type).sort(),
    ).toEqual(['news', 'procedure']);
    const more = { 'filters[type]': 'news' };
    expect(await found('lưu động', more)).toEqual(['news Quầy lưu động ở xã bên']);
  });

  it('page by page within each group', async () => {
    const { data, meta } = await groups({
      q: 'khai tử',
      'pagination[page]': '2',
      'pagination[pageSize]': '1',
    });
    expect([data[0].total, data[0].hits.length, data[0].hits[0].id]).toEqual([2, 1, '1.000419']);
    expect(meta).toMatchObject({ pagination: { page: 2, pageSize: 1, pageCount: 2, total: 2 } });
  });
});

it('what is shown of a procedure follows each new edition', async () => {
  const { strapi } = portal;
  const step = (html: string): Fields => ({ steps: [{ title: 'Nộp hồ sơ', html }] });
  const { documentId } = await buildProcedure(strapi, {
    name: 'Thủ tục kiểm định thuyền nan',
    ...step('<p>Mang thuyền nan đến bến số một.</p>'),
  });
  const shown = async () => (await groups({ q: 'kiểm định thuyền nan' })).data[0].hits[0].excerpt;
  expect(await shown()).toContain('Mang <mark>thuyền</mark> <mark>nan</mark> đến');
  const data: Fields = {
    ...step('<p>Gửi ảnh thuyền nan qua mạng.</p>'),
    changeNote: 'Nộp qua mạng.',
  };
  await strapi.documents(PROCEDURE).update({ documentId, data, status: 'published' });
  expect(await shown()).toContain('Gửi ảnh <mark>thuyền</mark> <mark>nan</mark> qua');
});

describe('what is not for this reader is not found', () => {
  const title = 'Bí mật của quầy số bảy';
  const data = (): Fields => ({ title, unit: own });

  it('as a draft, before its time, after it, or when it is withdrawn', async () => {
    const { strapi } = portal;
    await buildNews(strapi, data(), { status: 'draft' });
    await buildNews(strapi, { ...data(), publishAt: '2100-01-01T00:00:00Z' });
    const { documentId } = await buildNews(strapi, {
      ...data(),
      publishAt: '2020-01-01T00:00:00Z',
      validUntil: '2090-01-01T00:00:00Z',
    });
    expect(await found('bí mật số bảy')).toEqual([`news ${title}`]);
    stopClock(Date.parse('2095-01-01T00:00:00Z'));
    expect(await found('bí mật số bảy')).toEqual([]);
    startClock();
    await strapi.documents(NEWS).unpublish({ documentId });
    expect(await found('bí mật số bảy')).toEqual([]);
  });

  it('on the site of a unit, when another one keeps it to itself', async () => {
    expect(await found('lưu động', { unit: '18586', 'filters[type]': 'news' })).toEqual([]);
    expect(await found('lưu động', { unit: '18673', 'filters[type]': 'news' })).toHaveLength(1);
  });

  it('for a unit that never was: 404', async () => {
    await portal.http().get('/api/cchc/search?q=a&unit=99999').expect(404);
  });
});

describe('editors say what people call things', () => {
  it('and from then on, and only until they take it back, it is found', async () => {
    const documents = portal.strapi.documents(SYNONYM);
    const before = await found('thẻ xanh lá');
    expect(before).toEqual([]);
    const data: Fields = { phrase: 'thẻ xanh lá', codes: '1004873' };
    const { documentId } = await documents.create({ data });
    expect(await found('the xanh la')).toEqual([
      'procedure Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    ]);
    const other: Fields = { codes: '1.000656' };
    await documents.update({ documentId, data: other });
    expect(await found('thẻ xanh lá')).toEqual(['procedure Thủ tục đăng ký khai tử']);
    await documents.delete({ documentId });
    expect(await found('thẻ xanh lá')).toEqual([]);
  });

  it('and the portal starts with what any commune hears', async () => {
    expect((await found('giay doc than'))[0]).toBe(
      'procedure Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    );
    expect((await found('giấy chứng tử'))[0]).toBe('procedure Thủ tục đăng ký khai tử');
  });

  it('and who asks for what others do is told so, instead of the nearest name', async () => {
    const { data, meta } = await groups({ q: 'thủ tục ly hôn' });
    expect(data).toEqual([]);
    expect(meta.outOfScope?.message).toContain('Tòa án');
  });

  it('and where several are meant, the reader is asked which', async () => {
    const data: Fields = { phrase: 'ba thứ giấy', codes: '1.000656 1.000419, 1.004873' };
    await portal.strapi.documents(SYNONYM).create({ data });
    const { meta } = await groups({ q: 'ba thứ giấy', unit: '18586' });
    expect(meta.clarify).toEqual([
      {
        code: '1.000656',
        slug: '1-000656-thu-tuc-dang-ky-khai-tu',
        name: 'Thủ tục đăng ký khai tử',
      },
      expect.objectContaining({ code: '1.000419' }),
      expect.objectContaining({ code: '1.004873' }),
    ]);
    expect((await groups({ q: 'khai tử' })).meta.clarify).toBeUndefined();
  });
});

describe('a question that finds nothing', () => {
  it('is told where to turn', async () => {
    const { data, meta } = await groups({ q: 'xyzzy qwerty', unit: '18586' });
    expect(data).toEqual([]);
    expect(meta.nearest?.hotlines).toEqual([
      { label: 'Một cửa xã', phone: '0239 000 0009', unit: expect.anything() },
    ]);
  });

  it('goes onto the editors’ list, without what tells who asked, and counts', async () => {
    await groups({ q: 'Xin Giấy Quắn Quéo cho Nguyễn Văn A 0912345678', unit: '18586' });
    await groups({ q: 'xin giay quan queo cho' });
    await groups({ q: 'khai tử' });
    // One type alone may well lack it: so does the form that looks for answered questions.
    await groups({ q: 'xin giay quan queo cho', 'filters[type]': 'question' });
    await portal.restart();
    const misses = await portal.strapi.db.query(MISS).findMany({
      where: { question: { $contains: 'Quéo' } },
      select: ['question', 'count', 'unitCode'],
    });
    expect(misses).toEqual([
      expect.objectContaining({ question: 'Xin Giấy Quắn Quéo cho', count: 2 }),
    ]);
    expect(await portal.strapi.db.query(MISS).count({ where: { questionKey: 'khai tu' } })).toBe(0);
  });
});

describe('suggestions', () => {
  const suggested = async (q: string) => {
    const { body } = await portal.http().get('/api/cchc/suggest').query({ q }).expect(200);
    return body.data.map((one: unknown) => suggestion.strict().parse(one).code);
  };

  it('follow what is typed, letter by letter', async () => {
    expect((await suggested('khai t')).slice(0, 2)).toEqual(['1.000656', '1.000419']);
    expect(await suggested('tinh tra')).toEqual(['1.004873']);
    expect(await suggested('')).toEqual([]);
  });
});

describe('over HTTP', () => {
  it.each([
    ['search', 'xyzzy'],
    ['procedures', 'qwerty'],
  ])('GET /%s knows a synonym once it is written', async (door, phrase) => {
    const total = async () => {
      const url = `/api/cchc/${door}?q=${phrase}`;
      const { body } = await portal.http().get(url).expect(200);
      return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
    };
    expect(await total()).toBe(0);
    const data = { phrase, codes: '1.000656' };
    await portal.strapi.documents(SYNONYM).create({ data });
    expect(await total()).toBe(1);
  });

  it('GraphQL answers the same', async () => {
    const query = `{ cchcSearch(q: "khai tử", filters: { type: { eq: "procedure" } }) {
      data { type total hits { id title url excerpt } }
      meta { pagination { total } clarify { code } outOfScope { message } nearest { fields { code } } } } }`;
    const { body } = await portal.http().post('/graphql').send({ query }).expect(200);
    const rest = await groups({ q: 'khai tử', 'filters[type]': 'procedure' });
    expect(body.data.cchcSearch.data[0].hits.map(({ id }: { id: string }) => id)).toEqual(
      rest.data[0].hits.map(({ id }: { id: string }) => id),
    );
  });

  it('the list of procedures is searched the same way', async () => {
    const { body } = await portal
      .http()
      .get('/api/cchc/procedures')
      .query({ q: 'giấy chứng tử', unit: '18586' })
      .expect(200);
    expect(body.data[0].code).toBe('1.000656');
  });
});

it('the command finds nothing to mend, and mends what somebody broke', async () => {
  const { strapi } = portal;
  const run = () => command(strapi, 'search', 'rebuild');
  expect((await run()).out).toEqual(['Chỉ mục tìm kiếm đã đúng với nội dung đang công khai.']);
  await strapi.db.connection.raw(`update cchc_search set live = 0, version = version + 1000`);
  // The index in memory looks at the rows when something has changed.
  await buildNews(strapi, { title: 'Tin cho nút tìm kiếm nhìn lại', unit: own });
  expect(await found('khai tử')).toEqual([]);
  expect((await run()).out[0]).toMatch(/^Đã dựng lại chỉ mục tìm kiếm: \d+ mục được sửa\.$/);
  expect(await found('khai tử')).toHaveLength(2);
});
