import type { Core } from '@strapi/types';

type Fields = Record<string, unknown>;

let count = 0;
const next = () => (count += 1);

export interface Document {
  documentId: string;
}

/** Each builder spells out only what its caller cares about; the rest is made up. */
export const buildUnit = async (strapi: Core.Strapi, fields: Fields = {}): Promise<Document> => {
  const n = next();
  const data: Fields = {
    code: String(90_000 + n),
    name: `Xã Thử ${n}`,
    kind: 'commune',
    ...fields,
  };
  return strapi.documents('plugin::cchc.unit').create({ data });
};

export const buildTopic = async (strapi: Core.Strapi, fields: Fields = {}): Promise<Document> => {
  const data: Fields = { name: `Chủ đề thử ${next()}`, ...fields };
  return strapi.documents('plugin::cchc.topic').create({ data });
};

export const buildHotline = async (strapi: Core.Strapi, fields: Fields): Promise<Document> => {
  const data: Fields = {
    label: `Đường dây ${next()}`,
    subject: 'procedure',
    phone: '0239 000 0001',
    ...fields,
  };
  return strapi.documents('plugin::cchc.hotline').create({ data });
};

/** Published at once unless `status` says `draft`. */
export const buildNews = async (
  strapi: Core.Strapi,
  fields: Fields,
  { status = 'published', locale = 'vi' }: { status?: 'draft' | 'published'; locale?: string } = {},
): Promise<Document> => {
  const data: Fields = { title: `Tin thử số ${next()}`, body: '<p>Nội dung</p>', ...fields };
  return strapi.documents('plugin::cchc.news-item').create({ data, status, locale });
};

/** What the public reads of a question or of feedback, published. */
export const buildAnswer = async (
  strapi: Core.Strapi,
  kind: 'question' | 'feedback',
  fields: Fields,
): Promise<Document> => {
  const own = { number: `PA-2026-${next()}`, subject: 'conduct', outcome: 'resolved' };
  const data: Fields = {
    title: `Câu hỏi thử ${next()}`,
    content: 'Nội dung được hỏi.',
    answer: '<p>Nội dung trả lời.</p>',
    ...(kind === 'feedback' && own),
    ...fields,
  };
  return strapi.documents(`plugin::cchc.published-${kind}`).create({ data, status: 'published' });
};

/** An account of the admin panel with a role of the section, and the units it works for. */
export const buildAccount = async (
  strapi: Core.Strapi,
  { role, units = [] }: { role: string; units?: Document[] },
) => {
  const email = `nguoi-thu-${next()}@test.example`;
  const password = 'Mat-khau-1';
  const { id: roleId } = await strapi.service('admin::role').findOne({ code: role });
  await strapi.service('admin::user').create({
    email,
    firstname: 'Nguyễn Văn A',
    password,
    roles: [roleId],
    isActive: true,
    registrationToken: null,
  });
  if (units.length > 0) {
    const data: Fields = { email, units: units.map(({ documentId }) => documentId) };
    await strapi.documents('plugin::cchc.member').create({ data });
  }
  return { email, password };
};

/** A procedure of the commune level with all legal parts, published at once unless a draft. */
export const buildProcedure = async (
  strapi: Core.Strapi,
  fields: Fields = {},
  { status = 'published' }: { status?: 'draft' | 'published' } = {},
): Promise<Document> => {
  const n = next();
  const data: Fields = {
    code: `9.${String(n).padStart(6, '0')}`,
    name: `Thủ tục thử số ${n}`,
    atCommune: true,
    audience: 'Công dân Việt Nam',
    executingAgencies: 'Ủy ban nhân dân cấp xã',
    steps: [{ title: 'Nộp hồ sơ', html: '<p>Nộp tại quầy.</p>' }],
    methods: [
      { channel: 'in-person', durationValue: '5', durationUnit: 'working-day', fees: [], text: '' },
    ],
    cases: [{ name: null, papers: [{ name: 'Tờ khai', originals: 1, copies: 0 }] }],
    ...fields,
  };
  return strapi.documents('plugin::cchc.procedure').create({ data, status });
};

/** A legal document, published at once unless a draft. */
export const buildDocument = async (
  strapi: Core.Strapi,
  fields: Fields,
  { status = 'published' }: { status?: 'draft' | 'published' } = {},
): Promise<Document> => {
  const n = next();
  const data: Fields = {
    number: `${n}/KH-UBND`,
    title: `Kế hoạch thử số ${n}`,
    kind: 'plan',
    agency: 'Ủy ban nhân dân xã Thử',
    issuedOn: '2026-01-05',
    ...fields,
  };
  return strapi.documents('plugin::cchc.document').create({ data, status });
};

/** A term of the office, counted in working days. */
export const buildRule = async (strapi: Core.Strapi, fields: Fields = {}): Promise<Document> => {
  const n = next();
  const data: Fields = {
    name: `Thời hạn thử ${n}`,
    code: `test.${'x'.repeat(n)}`,
    length: 5,
    lengthUnit: 'term-working',
    starts: 'from-receipt',
    onSupplement: 'clock-pause',
    citation: 'Quyết định thử',
    ...fields,
  };
  return strapi.documents('plugin::cchc.deadline-rule').create({ data });
};

/** A day off of the whole country, confirmed. */
export const buildDay = async (
  strapi: Core.Strapi,
  fields: { date: string } & Fields,
): Promise<Document> => {
  const data: Fields = {
    kind: 'ad-hoc-off',
    name: 'Ngày nghỉ thử',
    document: 'Công điện thử',
    state: 'confirmed',
    ...fields,
  };
  return strapi.documents('plugin::cchc.calendar-day').create({ data });
};

/** What a unit adds to a procedure, which has to be published. */
export const buildLocal = async (
  strapi: Core.Strapi,
  fields: { unit: string; procedureCode: string } & Fields,
): Promise<Document> => {
  const data: Fields = {
    place: 'Bộ phận Một cửa',
    phone: '0239 000 0001',
    hours: '7:30',
    ...fields,
  };
  return strapi.documents('plugin::cchc.procedure-local').create({ data });
};
