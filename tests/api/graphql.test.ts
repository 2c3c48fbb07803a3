import {
  buildDocument,
  buildHotline,
  buildNews,
  buildProcedure,
  buildTopic,
  buildUnit,
} from '../support/build';
import { type Portal, startPortal } from '../support/strapi';
import { updateDocument } from '../support/update';

const NEWS = 'plugin::cchc.news-item';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const { strapi } = portal;
  const province = await buildUnit(strapi, { code: '42', kind: 'province' });
  const unit = await buildUnit(strapi, { code: '18586', parent: province.documentId });
  const topic = await buildTopic(strapi, { name: 'Một cửa thử', nameEn: 'One-stop' });
  await buildNews(strapi, {
    title: 'Tin của xã',
    lead: 'Tóm tắt',
    unit: unit.documentId,
    topics: [topic.documentId],
    genre: 'video',
    publishAt: '2026-03-02T01:00:00.000Z',
  });
  await buildNews(strapi, {
    title: 'Tin của tỉnh',
    unit: province.documentId,
    audience: 'children',
    publishAt: '2026-04-02T01:00:00.000Z',
  });
  await buildHotline(strapi, { unit: unit.documentId });
  await buildDocument(strapi, { number: '15/KH', title: 'Thử', unit: unit.documentId });
  await buildProcedure(strapi, { code: '1.000894', name: 'Đăng ký kết hôn' });
});
afterAll(() => portal.stop());

interface GraphqlError {
  message: string;
  extensions: {
    code?: string;
    error?: { name: string; message: string; details: { code: string; fields: object[] } };
  };
}

const ask = (query: string) => portal.http().post('/graphql').send({ query });
const data = async (query: string) => {
  const { body } = await ask(query);
  expect(body.errors).toBeUndefined();
  return body.data;
};
const failure = async (query: string): Promise<GraphqlError> => (await ask(query)).body.errors[0];
const rest = async (path: string) => (await portal.http().get(`/api/cchc${path}`).expect(200)).body;

/** Fragments of which each asks for the next one twice. */
const doubling = (times: number) =>
  Array.from({ length: times }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)
    .concat(`fragment f${times} on Query { cchcTopics { meta { pagination { total } } } }`)
    .join(' ');

const NAME = '{ code name }';
const NEWS_ITEM = `documentId slug title lead genre topics { slug name } unit ${NAME} origin
  cover { url alt width height } source publishedAt updatedAt locale`;
const UNIT_ITEM = `code name kind parent ${NAME} validFrom validTo active decree phone email address
  website updatedAt`;
const DOCUMENT_ITEM = `documentId slug number title kind agency issuedOn effectiveFrom effectiveTo
  state unit ${NAME} origin updatedAt`;
const DOCUMENT_NAME = '{ slug number title }';
const PROCEDURE_ITEM = `code slug name field ${NAME} levels lifecycle edition serviceLevel`;
const DECISION_NAME = '{ number signedOn }';
const PROCEDURE_DETAIL = `${PROCEDURE_ITEM} issuingAgency formalityType audience executingAgencies
  competentAuthorities authorizedAgencies coordinatingAgencies receivingAddress description keywords
  steps { key title html }
  methods { key channel duration { value unit text } fees { amount currency note text } text }
  cases { key name papers { key name originals copies form { name url } isRemark } }
  requirements results { key name code } legalBasis { key number title } filingUrl notice
  successor { code slug name } decision ${DECISION_NAME}
  editionInfo { number updateType changeNote publishedAt effectiveFrom effectiveTo decision ${DECISION_NAME} }
  related { type code name } completeness { complete missing }
  local { unit ${NAME} place counter phone hours feeNote feeResolution filingUrl serviceLevel
    reviewedOn upToDate }
  sources sourceUrl updatedAt`;
const META = 'meta { pagination { page pageSize pageCount total } }';
const RELATED = '{ code name kind share on }';

describe('GraphQL answers as REST does', () => {
  it.each([
    [
      'a list of news',
      `cchcNews(unit: "18586", filters: { topic: { eq: "mot-cua-thu" }, genre: { in: ["video"] } }) { data { ${NEWS_ITEM} } ${META} }`,
      '/news?unit=18586&filters[topic]=mot-cua-thu&filters[genre][$in][]=video',
    ],
    [
      'news of a day, in another order and page',
      `cchcNews(filters: { publishedAt: { gte: "2026-03-02", lte: "2026-04-02" } }, sort: "title:desc", pagination: { page: 2, pageSize: 1 }) { data { ${NEWS_ITEM} } ${META} }`,
      '/news?filters[publishedAt][$gte]=2026-03-02&filters[publishedAt][$lte]=2026-04-02&sort=title:desc&pagination[page]=2&pagination[pageSize]=1',
    ],
    [
      'a search',
      `cchcNews(q: "cua tinh", unit: "18586", filters: { origin: { eq: "inherited" } }) { data { ${NEWS_ITEM} } ${META} }`,
      '/news?q=cua tinh&unit=18586&filters[origin]=inherited',
    ],
    [
      'units',
      `cchcUnits(filters: { kind: { eq: "commune" }, parent: { eq: "42" }, active: { eq: "true" } }, asOf: "2026-01-01") { data { ${UNIT_ITEM} } ${META} }`,
      '/units?filters[kind]=commune&filters[parent]=42&filters[active]=true&asOf=2026-01-01',
    ],
    [
      'topics',
      `cchcTopics(locale: "en", q: "one-stop", sort: "position:desc") { data { slug name parent { slug name } position updatedAt } ${META} }`,
      '/topics?locale=en&q=one-stop&sort=position:desc',
    ],
    [
      'hotlines',
      `cchcHotlines(unit: "18586", filters: { subject: { eq: "procedure" } }) { data { documentId unit ${NAME} origin subject subjectLabel label phone email address hours officerTitle position updatedAt } ${META} }`,
      '/hotlines?unit=18586&filters[subject]=procedure',
    ],
    [
      'documents',
      `cchcDocuments(unit: "18586", filters: { kind: { eq: "plan" }, year: { in: ["2026"] }, state: { eq: "valid" } }, q: "thu", sort: "issuedOn:asc") { data { ${DOCUMENT_ITEM} } ${META} }`,
      '/documents?unit=18586&filters[kind]=plan&filters[year][$in][]=2026&filters[state]=valid&q=thu&sort=issuedOn:asc',
    ],
    [
      'procedures',
      `cchcProcedures(unit: "18586", filters: { level: { eq: "commune" }, lifecycle: { in: ["in-force"] } }, q: "ket hon", sort: "name:desc") { data { ${PROCEDURE_ITEM} duration fee updatedAt } ${META} }`,
      '/procedures?unit=18586&filters[level]=commune&filters[lifecycle][$in][]=in-force&q=ket hon&sort=name:desc',
    ],
  ])('with %s', async (_name, query, path) => {
    const { body } = await portal
      .http()
      .get(`/api/cchc${encodeURI(path)}`)
      .expect(200);
    const [answer] = Object.values(await data(`{ ${query} }`));
    expect(body.data.length).toBeGreaterThan(0);
    const { pagination } = body.meta;
    expect(answer).toEqual({ data: body.data, meta: { pagination } });
  });

  it.each([
    [
      'one piece of news',
      `cchcNewsItem(slug: "tin-cua-xa", unit: "18586") { data { ${NEWS_ITEM} html } }`,
      '/news/tin-cua-xa?unit=18586',
    ],
    [
      'one unit',
      `cchcUnit(code: "18586") { data { ${UNIT_ITEM} predecessors ${RELATED} successors ${RELATED} } }`,
      '/units/18586',
    ],
    [
      'one document',
      `cchcDocument(slug: "15-kh-thu", unit: "18586") { data { ${DOCUMENT_ITEM} abstract replaces ${DOCUMENT_NAME} replacedBy ${DOCUMENT_NAME} files { name url size mime } } }`,
      '/documents/15-kh-thu?unit=18586',
    ],
    [
      'one procedure',
      `cchcProcedure(code: "1.000894", unit: "18586", edition: 1) { data { ${PROCEDURE_DETAIL} } }`,
      '/procedures/1.000894?unit=18586&edition=1',
    ],
  ])('with %s', async (_name, query, path) => {
    const [answer] = Object.values(await data(`{ ${query} }`));
    expect(answer).toEqual({ data: (await rest(path)).data });
  });

  it('with an item under its old address, without a detour', async () => {
    const unit = await buildUnit(portal.strapi);
    const { documentId } = await buildNews(portal.strapi, {
      title: 'Địa chỉ cũ',
      unit: unit.documentId,
    });
    for (const slug of ['dia-chi-giua', 'dia-chi-moi']) {
      await updateDocument(portal.strapi, NEWS, documentId, { slug }, { status: 'published' });
    }
    const { cchcNewsItem } = await data('{ cchcNewsItem(slug: "dia-chi-cu") { data { slug } } }');
    expect(cchcNewsItem.data.slug).toBe('dia-chi-moi');
  });

  it('with nulls as if they had been left out', async () => {
    const query =
      '{ cchcNews(unit: null, filters: { topic: null, genre: { eq: null, in: null } }) { data { slug } } }';
    expect((await data(query)).cchcNews.data.length).toBeGreaterThan(1);
  });
});

describe('GraphQL refuses', () => {
  it.each([
    ['an unknown unit', 'cchcNews(unit: "99999") { data { slug } }', 'UNIT_NOT_FOUND', 'unit'],
    ['an unknown slug', 'cchcNewsItem(slug: "x") { data { slug } }', 'NOT_FOUND', 'slug'],
    [
      'a slug with a null byte',
      'cchcNewsItem(slug: "\\u0000") { data { slug } }',
      'NOT_FOUND',
      'slug',
    ],
    ['an unknown code', 'cchcUnit(code: "x") { data { code } }', 'UNIT_NOT_FOUND', 'code'],
    [
      'a page below one',
      'cchcNews(pagination: { page: 0 }) { data { slug } }',
      'INVALID_PAGE',
      'pagination[page]',
    ],
    [
      'too large a page',
      'cchcUnits(pagination: { pageSize: 101 }) { data { code } }',
      'INVALID_PAGE_SIZE',
      'pagination[pageSize]',
    ],
    ['another language', 'cchcNews(locale: "fr") { data { slug } }', 'INVALID_LOCALE', 'locale'],
    ['an unknown order', 'cchcNews(sort: "id") { data { slug } }', 'INVALID_SORT', 'sort'],
    [
      'an unknown genre',
      'cchcNews(filters: { genre: { eq: "novel" } }) { data { slug } }',
      'INVALID_PARAMETER',
      'filters[genre][$eq]',
    ],
    [
      'a day that does not exist',
      'cchcNews(filters: { publishedAt: { lte: "2026-02-30" } }) { data { slug } }',
      'INVALID_PARAMETER',
      'filters[publishedAt][$lte]',
    ],
  ])('%s with the code and field of REST', async (_name, query, code, path) => {
    const { extensions } = await failure(`{ ${query} }`);
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(extensions.error?.details).toMatchObject({ code, fields: [{ path, code }] });
  });

  it('what is gone, in the language of the reader', async () => {
    const unit = await buildUnit(portal.strapi);
    const { documentId } = await buildNews(portal.strapi, {
      title: 'Sẽ gỡ',
      unit: unit.documentId,
    });
    await portal.strapi.documents(NEWS).unpublish({ documentId });
    const { message, extensions } = await failure(
      '{ cchcNewsItem(slug: "se-go") { data { slug } } }',
    );
    expect(message).toBe('Nội dung này đã được gỡ.');
    expect(extensions.error?.details.code).toBe('GONE');
  });

  it.each([
    ['a field it does not have', '{ cchcNews { data { searchKey } } }'],
    ['an argument it does not have', '{ cchcNews(status: "draft") { data { slug } } }'],
    [
      'a filter it does not have',
      '{ cchcNews(filters: { title: { eq: "x" } }) { data { slug } } }',
    ],
    [
      'an operator it does not have',
      '{ cchcNews(filters: { topic: { ne: "x" } }) { data { slug } } }',
    ],
    ['a text in a list', '{ cchcNews { data { html } } }'],
    [
      'more than fifteen aliases',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: cchcTopics { meta { pagination { total } } }`).join(' ')} }`,
    ],
    ['an unknown fragment', '{ cchcNews { ...nope } }'],
    [
      'a fragment within itself',
      '{ cchcNews { ...a } } fragment a on CchcNewsList { meta { pagination { total } } ...a }',
    ],
    [
      'two fragments within each other',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    ],
    ['fragments that double forty times', `{ ...f0 } ${doubling(40)}`],
  ])('%s', async (_name, query) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body.errors.length).toBeGreaterThan(0);
  });
});

it('shows no page that loads scripts from elsewhere', async () => {
  const { text } = await portal.http().get('/graphql').set('Accept', 'text/html').expect(200);
  expect(text).not.toMatch(/<script|https?:/);
});

describe('the schema', () => {
  interface Type {
    name: string;
    fields: { name: string }[] | null;
  }
  const types = async (): Promise<Type[]> =>
    (await data('{ __schema { types { name fields { name } } } }')).__schema.types;
  const fieldsOf = async (name: string) =>
    ((await types()).find((type) => type.name === name)?.fields ?? []).map((field) => field.name);

  it('has one field for each door of the section', async () => {
    const own = (await fieldsOf('Query')).filter((name) => /cchc/i.test(name));
    expect(own.sort()).toEqual([
      'cchcDocument',
      'cchcDocuments',
      'cchcFeedback',
      'cchcFeedbackItem',
      'cchcHotlines',
      'cchcNews',
      'cchcNewsItem',
      'cchcProcedure',
      'cchcProcedures',
      'cchcQuestion',
      'cchcQuestions',
      'cchcReport',
      'cchcReports',
      'cchcSearch',
      'cchcStatistics',
      'cchcTopics',
      'cchcUnit',
      'cchcUnits',
    ]);
  });

  it('lets nobody write to the section', async () => {
    const names = [...(await fieldsOf('Mutation')), ...(await fieldsOf('Subscription'))];
    expect(
      names.filter((name) =>
        /cchc|news|topic|hotline|unit|member|change|procedure|edition|document/i.test(name),
      ),
    ).toEqual([]);
  });

  it('holds none of the content types behind it', async () => {
    const names = (await types()).map(({ name }) => name);
    expect(
      names.filter((name) =>
        /NewsItem|CchcMember|CchcChange|Succession|SearchKey|ComponentCchc|ProcedureEdition|Cchc\w+FiltersInput/i.test(
          name,
        ),
      ),
    ).toEqual([]);
  });
});
