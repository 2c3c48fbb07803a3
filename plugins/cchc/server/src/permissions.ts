import { MEMBER, type SectionRole } from './platform/access';

const EDIT = ['create', 'read', 'update', 'delete'] as const;
const PUBLISH = [...EDIT, 'publish'] as const;
const READ = ['read'] as const;
/** A list that the machine writes and people work off. */
const WORK_OFF = ['read', 'delete'] as const;

const NEWS = 'plugin::cchc.news-item';
const TOPIC = 'plugin::cchc.topic';
const HOTLINE = 'plugin::cchc.hotline';
const DOCUMENT = 'plugin::cchc.document';
const UNIT = 'plugin::cchc.unit';
const SUCCESSION = 'plugin::cchc.unit-succession';
const SYNONYM = 'plugin::cchc.synonym';
const MISS = 'plugin::cchc.search-miss';
const PROCEDURE = 'plugin::cchc.procedure';
const FIELD = 'plugin::cchc.field';
const LOCAL = 'plugin::cchc.procedure-local';
const DECISION = 'plugin::cchc.decision';
const NOTICE = 'plugin::cchc.notice';
const QUESTION = 'plugin::cchc.published-question';
const FEEDBACK = 'plugin::cchc.published-feedback';
const RULE = 'plugin::cchc.deadline-rule';
const DAY = 'plugin::cchc.calendar-day';
const RETENTION = 'plugin::cchc.retention-rule';
const TEMPLATE = 'plugin::cchc.answer-template';
const REPORT_RULE = 'plugin::cchc.report-rule';
const REPORT_PERIOD = 'plugin::cchc.report-period';
const REPORT_TEMPLATE = 'plugin::cchc.report-template';
const LETTERHEAD = 'plugin::cchc.report-letterhead';

const SEE_REVIEWS = ['plugin::cchc.procedures.read'];
const CONFIRM_REVIEWS = [...SEE_REVIEWS, 'plugin::cchc.procedures.confirm'];

/** Of those who keep the texts of all units. Nobody approves what he submitted himself; that is no matter of roles. */
const KEEP_ALL = [
  ...CONFIRM_REVIEWS,
  'plugin::cchc.procedures.import',
  'plugin::cchc.decision.view',
  'plugin::cchc.decision.submit',
  'plugin::cchc.decision.approve',
  'plugin::cchc.sites.read',
];

const CASES = 'plugin::cchc.cases';
const RECEIVE = [`${CASES}.read`, `${CASES}.receive`, `${CASES}.handle`];
const PUBLISH_CASES = [`${CASES}.read`, `${CASES}.publish`];
/** Leads the office: says who handles what, approves, and looks after what is restricted. */
const LEAD = ['read', 'assign', 'approve', 'restricted', 'supervise'].map(
  (one) => `${CASES}.${one}`,
);

const REPORTS = 'plugin::cchc.report';
const WRITE_REPORTS = [`${REPORTS}.view`, `${REPORTS}.write`];
const PUBLISH_REPORTS = [...WRITE_REPORTS, `${REPORTS}.publish`];
/** Of a unit above; that is a matter of whose member an account is. */
const KEEP_REPORTS = [...PUBLISH_REPORTS, `${REPORTS}.accept`];

/** Notices are written by the machine; people of the unit only say that they have read them. */
const NOTICES: SectionRole['rights'] = [
  [NOTICE, READ],
  [NOTICE, ['update'], ['readAt']],
];

const UPLOAD_READ = ['plugin::upload.read', 'plugin::upload.assets.download'];
const UPLOAD_ALL = [
  ...UPLOAD_READ,
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.copy-link',
];

/** A unit's editor keeps its contacts; its code, name and place in the tree are the law's. */
const CONTACTS = ['phone', 'email', 'address', 'website'];

/** The roles of the section. The code is their only source: they are brought to this at each boot. */
export const SECTION_ROLES: readonly SectionRole[] = [
  {
    code: 'cchc-administrator',
    name: 'Quản trị chuyên mục CCHC',
    description: 'Quản lý đơn vị, thành viên, chủ đề và toàn bộ nội dung của chuyên mục.',
    scoped: false,
    rights: [
      [NEWS, PUBLISH],
      [TOPIC, EDIT],
      [DOCUMENT, PUBLISH],
      [QUESTION, PUBLISH],
      [FEEDBACK, PUBLISH],
      [HOTLINE, EDIT],
      [UNIT, EDIT],
      [SUCCESSION, EDIT],
      [MEMBER, EDIT],
      [SYNONYM, EDIT],
      [MISS, WORK_OFF],
      [PROCEDURE, PUBLISH],
      [FIELD, EDIT],
      [LOCAL, EDIT],
      [DECISION, EDIT],
      [NOTICE, READ],
      [RULE, EDIT],
      [DAY, EDIT],
      [RETENTION, EDIT],
      [TEMPLATE, EDIT],
      [REPORT_RULE, EDIT],
      [REPORT_PERIOD, EDIT],
      [REPORT_TEMPLATE, EDIT],
      [LETTERHEAD, EDIT],
    ],
    actions: [
      ...KEEP_ALL,
      'plugin::cchc.sites.manage',
      'plugin::cchc.sites.webhook',
      ...new Set([...RECEIVE, ...LEAD, ...PUBLISH_CASES]),
      ...KEEP_REPORTS,
    ],
    upload: UPLOAD_ALL,
  },
  {
    code: 'cchc-editor-in-chief',
    name: 'Trưởng ban biên tập CCHC',
    description:
      'Biên tập và xuất bản tin, thủ tục, văn bản, chủ đề, đường dây nóng của mọi đơn vị.',
    scoped: false,
    rights: [
      [NEWS, PUBLISH],
      [TOPIC, EDIT],
      [DOCUMENT, PUBLISH],
      [QUESTION, PUBLISH],
      [FEEDBACK, PUBLISH],
      [HOTLINE, EDIT],
      [UNIT, READ],
      [SUCCESSION, READ],
      [SYNONYM, EDIT],
      [MISS, WORK_OFF],
      [PROCEDURE, PUBLISH],
      [FIELD, EDIT],
      [LOCAL, EDIT],
      [DECISION, EDIT],
      [NOTICE, READ],
      [RULE, READ],
      [DAY, READ],
      [RETENTION, READ],
      [REPORT_RULE, READ],
      [REPORT_PERIOD, READ],
      [REPORT_TEMPLATE, EDIT],
      [LETTERHEAD, EDIT],
    ],
    actions: [...KEEP_ALL, ...PUBLISH_CASES, ...KEEP_REPORTS],
    upload: UPLOAD_ALL,
  },
  {
    code: 'cchc-unit-editor',
    name: 'Biên tập viên đơn vị CCHC',
    description:
      'Viết và xuất bản tin, văn bản, cập nhật đường dây nóng, phần riêng của thủ tục ở đơn vị mình và cấp dưới.',
    scoped: true,
    rights: [
      [NEWS, PUBLISH],
      [TOPIC, READ],
      [DOCUMENT, PUBLISH],
      [QUESTION, PUBLISH],
      [FEEDBACK, PUBLISH],
      [HOTLINE, EDIT],
      [UNIT, ['read']],
      [UNIT, ['update'], CONTACTS],
      [SYNONYM, READ],
      [PROCEDURE, READ],
      [FIELD, READ],
      [LOCAL, EDIT],
      [REPORT_PERIOD, READ],
      [REPORT_TEMPLATE, READ],
      [LETTERHEAD, EDIT],
      ...NOTICES,
    ],
    actions: [...CONFIRM_REVIEWS, ...PUBLISH_CASES, ...PUBLISH_REPORTS],
    upload: UPLOAD_ALL,
  },
  {
    code: 'cchc-officer',
    name: 'Cán bộ tiếp nhận, xử lý CCHC',
    description:
      'Tiếp nhận, trả lời câu hỏi, phản ánh, kiến nghị; xem tin, văn bản, cập nhật đường dây nóng và phần riêng của thủ tục ở đơn vị mình và cấp dưới.',
    scoped: true,
    rights: [
      [NEWS, READ],
      [TOPIC, READ],
      [DOCUMENT, READ],
      [QUESTION, READ],
      [FEEDBACK, READ],
      [HOTLINE, ['read', 'update']],
      [UNIT, READ],
      [SYNONYM, READ],
      [PROCEDURE, READ],
      [FIELD, READ],
      [LOCAL, ['read', 'update']],
      [TEMPLATE, EDIT],
      [REPORT_PERIOD, READ],
      [REPORT_TEMPLATE, READ],
      [LETTERHEAD, ['read', 'update']],
      ...NOTICES,
    ],
    actions: [...CONFIRM_REVIEWS, ...RECEIVE, ...WRITE_REPORTS],
    upload: UPLOAD_READ,
  },
  {
    code: 'cchc-viewer',
    name: 'Lãnh đạo theo dõi CCHC',
    description:
      'Xem nội dung của đơn vị mình và cấp dưới; phân công, duyệt trả lời câu hỏi, phản ánh, kiến nghị.',
    scoped: true,
    rights: [
      [NEWS, READ],
      [TOPIC, READ],
      [DOCUMENT, READ],
      [QUESTION, READ],
      [FEEDBACK, READ],
      [HOTLINE, READ],
      [UNIT, READ],
      [SYNONYM, READ],
      [PROCEDURE, READ],
      [FIELD, READ],
      [LOCAL, READ],
      [TEMPLATE, READ],
      [REPORT_PERIOD, READ],
    ],
    actions: [...SEE_REVIEWS, ...LEAD, `${REPORTS}.view`],
    upload: UPLOAD_READ,
  },
];
