import { buildInbox, type Inbox, type SentCase } from '../support/cases';
import { feedbackOf, sendForm } from '../support/intake';
import type { Panel } from '../support/panel';
import { buildSection, type Section } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';

const CASES = 'plugin::cchc.cases';
const NOT_WORKING =
  'Chỉ cán bộ tiếp nhận, phân công, xử lý hoặc duyệt vụ việc mới được xem thông tin người gửi, tệp của người gửi và ghi chú nội bộ.';
const NOTE = 'Hỏi lại phòng Nội vụ';
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';

let portal: Portal;
let section: Section;
let inbox: Inbox;
let officer: Panel;
let leader: Panel;

beforeAll(async () => {
  portal = await startPortal();
  portal.strapi.cron.stop();
  section = await buildSection(portal);
  inbox = buildInbox(portal, section);
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
});
afterAll(() => portal.stop());

/** An account of the own unit that may open the inbox, and do this one thing more. */
const onlyAs = async (right: string): Promise<Panel> => {
  const roles = portal.strapi.service('admin::role');
  const code = `cchc-just-${right}`;
  const role = { code, name: `Chỉ ${right}`, description: '' };
  const { id } = (await roles.findOne({ code })) ?? (await roles.create(role));
  const permissions = [`${CASES}.read`, `${CASES}.${right}`];
  await roles.assignPermissions(
    id,
    permissions.map((action) => ({ action, subject: null })),
  );
  return section.as(`just-${right}`, 'own');
};
const accounts = () => portal.strapi.db.query('admin::user');
const idOf = async (who: Panel): Promise<number> =>
  (await who.get('/admin/users/me').expect(200)).body.data.id;
const reveal = (who: Panel, { documentId }: SentCase) =>
  who.post(`/cchc/cases/${documentId}/reveal`).send({ reason: 'Gọi hỏi thêm' });
const note = (who: Panel, { documentId }: SentCase) =>
  who.post(`/cchc/cases/${documentId}/notes`).send({ text: NOTE });
const tracesOn = async ({ documentId }: SentCase): Promise<string[][]> => {
  const rows: { act: string; detail: string | null }[] = await portal.strapi.db
    .query('plugin::cchc.audit-entry')
    .findMany({ where: { document: documentId }, orderBy: { id: 'asc' } });
  return rows.map(({ act, detail }) => [act, detail ?? '']);
};
const withFile = async (): Promise<SentCase> => {
  const body = await feedbackOf(portal, await inbox.codeOf('own'));
  const { data } = (await sendForm(portal, body, [['đơn.pdf', PDF]]).expect(201)).body;
  const { documentId } = await portal.strapi.db
    .query('plugin::cchc.case')
    .findOne({ where: { number: data.number } });
  return { ...data, documentId };
};

describe('S-39 who sent it, and what the office notes for itself', () => {
  it.each(['receive', 'assign', 'handle', 'approve'])(
    'is told who may %s: that is work on the case',
    async (right) => {
      const one = await inbox.sent();
      const who = await onlyAs(right);
      await reveal(who, one).expect(200);
      await note(who, one).expect(200);
      expect(await inbox.open(who, one)).toMatchObject({
        worksOnIt: true,
        notes: [{ text: NOTE }],
      });
    },
  );

  it.each(['publish', 'supervise', 'restricted'])(
    'is not told who may only %s, though she sees the list; that she asked is noted',
    async (right) => {
      const one = await withFile();
      await note(officer, one).expect(200);
      const who = await onlyAs(right);
      const shown = await inbox.open(who, one);
      expect(shown).toMatchObject({ worksOnIt: false, notes: [], files: [{ mayOpen: false }] });
      const answers = [
        await reveal(who, one),
        await note(who, one),
        await who.post(`/cchc/cases/${one.documentId}/files/1/link`).send({}),
      ];
      for (const { status, body } of answers) {
        expect([status, body.error.message]).toEqual([403, NOT_WORKING]);
      }
      expect(await tracesOn(one)).toEqual([
        ['refused', 'Xem thông tin người gửi'],
        ['refused', 'Ghi chú nội bộ'],
        ['refused', 'Tải tệp 1'],
      ]);
      expect((await inbox.open(officer, one)).notes).toHaveLength(1);
    },
  );

  it('of what is restricted is told the restricted officer alone', async () => {
    const one = await inbox.sent();
    await inbox.act(officer, one, 'quarantine');
    await reveal(leader, one).expect(200);
  });
});

describe('an account that is switched off', () => {
  it.each([
    { isActive: false, blocked: false },
    { isActive: true, blocked: true },
  ])('is offered no case, given none, and opens none: %j', async (off) => {
    const gone = await section.as('officer', 'own');
    const id = await idOf(gone);
    const one = await inbox.sent();
    await inbox.done(officer, one, 'accept');
    const offered = async () =>
      (
        (await leader.get(`/cchc/cases/${one.documentId}/handlers`).expect(200)).body.data as {
          id: number;
        }[]
      ).map((handler) => handler.id);
    expect(await offered()).toContain(id);
    await accounts().update({ where: { id }, data: off });
    expect(await offered()).not.toContain(id);
    const { status, body } = await inbox.act(leader, one, 'assign', { assignee: id });
    expect([status, body.error.details.fields[0].path]).toEqual([400, 'assignee']);
    // Strapi itself turns away who is not active, but not who is blocked.
    expect((await gone.get('/cchc/cases')).status).toBe(off.blocked ? 403 : 401);
  });
});

describe('S-13 what the panel’s doors refuse', () => {
  it.each([
    ['a right of the section', 'put', '/national', 'Tiếp nhận câu hỏi, phản ánh, kiến nghị'],
    ['another', 'post', '/copy', 'Xử lý, soạn trả lời'],
    ['a third', 'post', '/public-draft', 'Biên tập bản công khai'],
  ] as const)('names %s that is missing', async (_what, verb, path, right) => {
    const one = await inbox.sent();
    const who = path === '/public-draft' ? officer : leader;
    const { status, body } = await who[verb](`/cchc/cases/${one.documentId}${path}`).send({});
    expect([status, body.error.message]).toEqual([
      403,
      `Tài khoản của bạn chưa có quyền “${right}”. Nếu cần, hãy đề nghị quản trị viên của cổng cấp quyền này.`,
    ]);
  });

  it('names who takes a step, or writes a letter that names the sender; that one is noted', async () => {
    const one = await inbox.sent();
    const step = await inbox.act(leader, one, 'accept');
    const refusal = (whom: string) =>
      `Việc này dành cho ${whom}; tài khoản của bạn không có vai trò đó.`;
    expect([step.status, step.body.error.message]).toEqual([403, refusal('cán bộ tiếp nhận')]);
    const who = await onlyAs('supervise');
    const letter = await who
      .post(`/cchc/cases/${one.documentId}/letter`)
      .send({ number: '01', on: '2026-11-20' });
    expect([letter.status, letter.body.error.message]).toEqual([
      403,
      refusal('cán bộ tiếp nhận, lãnh đạo phân công, cán bộ xử lý'),
    ]);
    expect(await tracesOn(one)).toEqual([['refused', 'Phiếu chuyển']]);
  });

  it('names a right on entries of a type, by the name that people know', async () => {
    const who = await onlyAs('supervise');
    const { status, body } = await who.get('/cchc/calendar-standing');
    expect([status, body.error.message]).toEqual([403, expect.stringContaining('“Ngày nghỉ')]);
  });
});

describe('assigning many at once', () => {
  const accepted = async () => {
    const one = await inbox.sent();
    await inbox.done(officer, one, 'accept');
    const { version } = await inbox.open(leader, one);
    return { ...one, version };
  };
  const assign = async (ones: readonly { documentId: string; version: number }[]) => {
    const assignee = await idOf(officer);
    const cases = ones.map(({ documentId, version }) => ({ documentId, version }));
    return (await leader.post('/cchc/cases/assign').send({ cases, assignee }).expect(200)).body
      .data;
  };

  it('names each that could not be assigned, and why', async () => {
    const [free, moved] = [await accepted(), await accepted()];
    const theirs = { ...(await inbox.sent({}, 'neighbour')), version: 1 };
    await inbox.done(officer, moved, 'ask', { note: 'Xin cho biết ngày giờ' });
    expect(await assign([moved, free, theirs])).toEqual({
      assigned: 1,
      refused: [
        {
          documentId: moved.documentId,
          number: moved.number,
          message: expect.stringContaining('Chờ bổ sung'),
        },
        // Not even its number is told of what she may not see.
        { documentId: theirs.documentId, number: null, message: 'Không tìm thấy vụ việc.' },
      ],
    });
  });

  it('takes a failure of the machine for none of the office, and leaves it in the log', async () => {
    const [free, broken] = [await accepted(), await accepted()];
    await spoil(broken.documentId);
    const errors: string[] = [];
    const { log } = portal.strapi;
    const write = log.error.bind(log);
    Object.assign(log, { error: (line: unknown) => errors.push(String(line)) });
    const outcome = await assign([broken, free]);
    Object.assign(log, { error: write });
    expect(outcome).toEqual({
      assigned: 1,
      refused: [
        {
          documentId: broken.documentId,
          number: broken.number,
          message: 'Cổng gặp lỗi nên chưa phân công được; lỗi đã được ghi lại cho người vận hành.',
        },
      ],
    });
    expect(errors).toEqual([expect.stringContaining(broken.number)]);
    expect(errors.join()).toContain('out of order');
  });
});

/** Has the database itself fail at whatever is noted of a case from now on. */
const spoil = async (owner: string) => {
  const { connection, dialect } = portal.strapi.db;
  const event = 'before insert on cchc_case_events';
  const statements =
    dialect.client === 'postgres'
      ? [
          `create function out_of_order() returns trigger as
           'begin raise exception ''out of order''; end' language plpgsql`,
          `create trigger spoiled ${event} for each row when (new.owner = '${owner}')
           execute function out_of_order()`,
        ]
      : [
          `create trigger spoiled ${event} when new.owner = '${owner}'
           begin select raise(abort, 'out of order'); end`,
        ];
  for (const sql of statements) await connection.raw(sql);
};
