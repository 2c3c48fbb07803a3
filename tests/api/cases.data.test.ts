import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type {
  CaseDetail,
  CaseReceipt,
  DataCertificate,
  DataCopy,
} from '../../plugins/cchc/shared/contracts/case-panel';
import type { RetentionView } from '../../plugins/cchc/shared/contracts/retention-panel';
import { buildAnswer } from '../support/build';
import { command } from '../support/command';
import { dump } from '../support/dump';
import { asForm, feedbackOf, type Fields, SENDER, sendFeedback, sendForm } from '../support/intake';
import { letOutboxWork, runJob } from '../support/jobs';
import { createMailbox } from '../support/mailbox';
import { collection, type Panel } from '../support/panel';
import { buildSection, type Section, type UnitName } from '../support/section';
import { type Portal, startPortal } from '../support/strapi';
import { until } from '../support/until';

const CASE = 'plugin::cchc.case';
const DAY_MS = 24 * 60 * 60 * 1000;

let portal: Portal;
let mailbox: Awaited<ReturnType<typeof createMailbox>>;
let section: Section;
let officer: Panel;
let leader: Panel;
const codes: Partial<Record<UnitName, string>> = {};

beforeAll(async () => {
  mailbox = await createMailbox();
  Object.assign(process.env, {
    ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mailbox.port) },
    SMTP_FROM: 'Cổng thử <cong@test.example>',
  });
  portal = await startPortal();
  // A test looks at the last run, which is to be its own.
  portal.strapi.cron.remove('cchc-retention');
  section = await buildSection(portal);
  officer = await section.as('officer', 'own');
  leader = await section.as('viewer', 'own');
  for (const name of ['own', 'neighbour'] as const) {
    const { documentId } = section.units[name];
    const unit = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { documentId } });
    codes[name] = unit.code;
  }
});
afterAll(async () => {
  await portal.stop();
  await mailbox.close();
});

interface Sent {
  documentId: string;
  number: string;
  trackingCode: string;
}

const rowOf = (where: object) => portal.strapi.db.query(CASE).findOne({ where });
const sent = async (fields: Fields = {}, unit: UnitName = 'own'): Promise<Sent> => {
  const body = await feedbackOf(portal, codes[unit] ?? '', fields);
  const { data } = (await sendFeedback(portal, body).expect(201)).body;
  return { ...data, documentId: (await rowOf({ number: data.number })).documentId };
};
const track = async (trackingCode: string) =>
  (await portal.http().post('/api/cchc/cases/track').send({ trackingCode })).status;
const open = async (who: Panel, { documentId }: Pick<Sent, 'documentId'>): Promise<CaseDetail> =>
  (await who.get(`/cchc/cases/${documentId}`).expect(200)).body.data;
const act = async (
  who: Panel,
  { documentId }: Pick<Sent, 'documentId'>,
  action: string,
  said: Fields = {},
) => {
  const { version } = await rowOf({ documentId });
  return who.post(`/cchc/cases/${documentId}/steps`).send({ action, version, ...said });
};
const done = async (...[who, one, action, said]: Parameters<typeof act>) => {
  const { status, body } = await act(who, one, action, said);
  expect([action, status, body.error?.message]).toEqual([action, 200, undefined]);
  return body.data as CaseDetail;
};
/** A case that was not accepted so many days ago. */
const ended = async (days: number, fields: Fields = {}): Promise<Sent> => {
  const one = await sent(fields);
  await done(officer, one, 'refuse', { reason: 'wrong-form' });
  await aged(one, days);
  return one;
};
const aged = ({ documentId }: Pick<Sent, 'documentId'>, days: number) =>
  portal.strapi.db
    .query(CASE)
    .updateMany({ where: { documentId }, data: { endedAt: new Date(Date.now() - days * DAY_MS) } });
const found = async (phone: string, pile = 'done'): Promise<string[]> =>
  (await officer.post('/cchc/cases/search').send({ pile, q: phone }).expect(200)).body.data.map(
    ({ number }: { number: string }) => number,
  );
const run = async (...args: string[]) => {
  const { code, out, errors } = await command(portal.strapi, 'retention', 'run', ...args);
  return { code, text: [...out, ...errors].join('\n') };
};
const everything = async () => JSON.stringify(await dump(portal.strapi));
const verified = async () => (await command(portal.strapi, 'audit', 'verify')).code;
const actsOn = async ({ documentId }: Pick<Sent, 'documentId'>): Promise<string[]> => {
  const rows: { act: string }[] = await portal.strapi.db
    .query('plugin::cchc.audit-entry')
    .findMany({ where: { document: documentId }, orderBy: { id: 'asc' } });
  return rows.map((row) => row.act);
};

describe('S-06 a new code', () => {
  const reissue = async (who: Panel, one: Sent, note?: string) => {
    const { version } = await rowOf({ documentId: one.documentId });
    return who.post(`/cchc/cases/${one.documentId}/code`).send({ note, version });
  };

  it('is told once, on the slip; the old one opens nothing any more, and it is noted', async () => {
    const one = await sent();
    const { status, body } = await reissue(officer, one, 'Đã xem giấy tờ tại quầy');
    const slip = body.data as CaseReceipt;
    expect([status, slip.number]).toEqual([200, one.number]);
    expect([await track(one.trackingCode), await track(slip.trackingCode)]).toEqual([404, 200]);
    const page = await open(officer, one);
    expect(page.steps.at(-1)).toMatchObject({
      action: 'reissue-code',
      note: 'Đã xem giấy tờ tại quầy',
    });
    expect(JSON.stringify(page)).not.toContain(slip.trackingCode);
    expect(await everything()).not.toContain(slip.trackingCode);
    expect(await actsOn(one)).toEqual(['code-reissued']);
  });

  it('is given by who receives citizens only, and not without saying how she was checked', async () => {
    const one = await sent();
    expect((await reissue(leader, one, 'Đã xem giấy tờ')).status).toBe(403);
    const { status, body } = await reissue(officer, one, '');
    expect([status, body.error.details.fields]).toEqual([
      400,
      [expect.objectContaining({ path: 'note', message: 'Hãy ghi cách đã xác minh.' })],
    ]);
    const past = await act(officer, one, 'reissue-code', { note: 'Đã xem giấy tờ' });
    expect([past.status, await track(one.trackingCode)]).toEqual([400, 200]);
  });
});

describe('S-42 retention', () => {
  it('forgets sender, text and case one after the other; the history can still be proved', async () => {
    const phone = '0912 000 111';
    const person = { ...SENDER, fullName: 'Trần Thị Mốc', phone };
    const one = await ended(364, { person, title: 'Tiêu đề mốc', content: 'Nội dung mốc thử' });
    await officer.post(`/cchc/cases/${one.documentId}/notes`).send({ text: 'Ghi chú' }).expect(200);
    expect(await found(phone)).toEqual([one.number]);
    expect((await run()).text).toContain('Đã xóa thông tin người gửi của 0');

    await aged(one, 366);
    const dry = await run('--dry-run');
    expect(dry.text).toContain(`${one.number} ${codes.own}: Xóa thông tin người gửi`);
    expect(await found(phone)).toEqual([one.number]);
    expect((await run()).text).toContain('Đã xóa thông tin người gửi của 1');
    expect(await found(phone)).toEqual([]);
    const masked = await open(officer, one);
    expect([masked.title, masked.person.fullName]).toEqual(['Tiêu đề mốc', '']);
    expect((await run()).text).toContain('Đã xóa thông tin người gửi của 0');

    await aged(one, 2 * 365 + 1);
    await run();
    const scrubbed = await open(officer, one);
    expect([scrubbed.title, scrubbed.content, scrubbed.notes]).toEqual(['', '', []]);
    const texts = portal.strapi.db.query('plugin::cchc.vault-text');
    expect(await texts.count({ where: { owner: one.documentId } })).toBe(0);
    expect(await track(one.trackingCode)).toBe(200);

    await aged(one, 5 * 365 + 1);
    await run();
    expect(await track(one.trackingCode)).toBe(404);
    expect(await found(one.number)).toEqual([]);
    const { steps } = await open(officer, one);
    expect(steps.map(({ action }) => action)).toEqual([
      ...['receive', 'refuse', 'anonymise', 'scrub', 'erase'],
    ]);
    expect(steps.at(-1)?.detail).toMatch(/^Không tiếp nhận: Thông tư/);
    expect(await verified()).toBe(0);
  });

  it('does what is overdue at once, and what a draft for the public holds goes along', async () => {
    const one = await sent();
    await done(officer, one, 'accept');
    const [handler] = (await leader.get(`/cchc/cases/${one.documentId}/handlers`)).body.data;
    await done(leader, one, 'assign', { assignee: handler.id });
    await done(officer, one, 'propose', { answer: 'Đã làm', result: 'resolved' });
    await done(leader, one, 'approve');
    const editor = await section.as('unit-editor', 'own');
    await editor.post(`/cchc/cases/${one.documentId}/public-draft`).expect(200);
    const drafts = portal.strapi.db.query('plugin::cchc.published-feedback');
    const where = { caseId: one.documentId };
    expect(await drafts.count({ where })).toBe(1);
    await aged(one, 5 * 365 + 1);
    expect((await run()).text).toContain('nội dung và tệp của 1');
    expect([await drafts.count({ where }), (await open(officer, one)).title]).toEqual([0, '']);
  });

  it('leaves what is held until it is released, and what nobody has handed over', async () => {
    const one = await ended(5 * 365 + 1);
    const refused = await act(officer, one, 'hold', { note: 'Có khiếu kiện' });
    expect(refused.status).toBe(403);
    const held = await done(leader, one, 'hold', { note: 'Đang có khiếu kiện' });
    expect([held.isHeld, held.choices.map(({ action }) => action)]).toEqual([
      true,
      expect.not.arrayContaining(['hold']),
    ]);
    const restricted = await sent();
    await done(officer, restricted, 'quarantine').catch(() => undefined);
    await aged(restricted, 91);
    const { text } = await run('--dry-run');
    expect(text).toContain(`${one.number} ${codes.own}: Xóa hồ sơ`);
    expect(text).toContain('(sẽ không làm: đang giữ lại)');
    expect(text).toContain('(sẽ không làm: chưa bàn giao)');
    expect((await run()).text).toContain('2 vụ việc được giữ lại');
    expect((await rowOf({ number: one.number })).forgotten).toBe(0);
    await done(leader, one, 'release-hold', { note: 'Đã xong' });
    await done(leader, restricted, 'hand-over', { agency: 'Thanh tra', note: 'Biên bản 1' });
    expect((await run()).text).toContain('hồ sơ của 1 vụ việc; 0 vụ việc được giữ lại');
    expect(await verified()).toBe(0);
  });

  it('is looked through beforehand by who supervises, for her units, with what runs did', async () => {
    const one = await ended(360);
    const ask = (who: Panel, days: number) => who.get(`/cchc/retention?days=${days}`);
    await ask(officer, 30).expect(403);
    const view = async (who: Panel, days: number) =>
      (await ask(who, days).expect(200)).body.data as RetentionView;
    const numbers = ({ rows }: RetentionView) => rows.map(({ number }) => number);
    expect(numbers(await view(leader, 1))).not.toContain(one.number);
    const soon = await view(leader, 10);
    expect(soon.rows.find(({ number }) => number === one.number)).toMatchObject({
      step: 'anonymise',
      rule: 'Không tiếp nhận',
      blocked: null,
    });
    expect(soon.total).toBe(soon.rows.length);
    expect(soon.runs[0]?.counts).toMatchObject({ erase: 1, kept: 0, failed: 0 });
    const other = await section.as('viewer', 'neighbour');
    expect(numbers(await view(other, 10))).toEqual([]);
  });

  it('has rules that the office edits, and says what is wrong with them', async () => {
    const administrator = await section.as('administrator', 'own');
    const rules = collection('retention-rule');
    const { body } = await administrator.get(`${rules}?pageSize=100`).expect(200);
    const spam = body.results.find(({ ending }: { ending: string }) => ending === 'ended-spam');
    const edit = (data: object) => administrator.put(`${rules}/${spam.documentId}`).send(data);
    const refused = await edit({ ...spam, scrubAfter: 20 }).expect(400);
    expect(refused.body.error.message).toContain('Xóa nội dung và tệp sau');
    const twin = await edit({ ...spam, ending: 'ended-refused' }).expect(400);
    expect(twin.body.error.message).toContain('Hãy sửa mục đang có.');
    await edit({ ...spam, eraseAfter: 120 }).expect(200);
  });
});

describe('#99 after the last step of retention', () => {
  const person = {
    fullName: 'Hồ Thị Vết',
    address: 'Ngõ Vết 7, thôn Dấu',
    phone: '0935 246 135',
    email: 'vet.dau@test.example',
    postalAddress: 'Hòm thư Vết 12',
  };
  const words = {
    title: 'Cột đèn cạnh nhà Vết',
    content: 'Vết kể rằng đèn tắt từ rằm.',
    reply: 'Vết trả lời: tắt từ 19 giờ.',
    note: 'Ghi riêng về Vết.',
    question: 'Vết hãy cho biết giờ.',
    answer: 'Trả lời riêng cho Vết.',
    reopening: 'Vết thấy đèn lại tắt rồi.',
  };
  const pdf = (said: string) =>
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Title (${said}) >>\nendobj\ntrailer\n<<>>\n%%EOF\n`;
  const files = ['Anh cua Vet', 'Thu cua Vet', 'Tra loi Vet'] as const;

  const vault = async (ownedBy: string): Promise<string[]> => {
    const rows: { sealed: string }[] = await portal.strapi.db
      .query('plugin::cchc.vault-text')
      .findMany({ where: { owner: ownedBy } });
    return rows.map(({ sealed }) => sealed);
  };
  const digestsOf = async ({ documentId }: Sent): Promise<string[]> => {
    const contacts: { digest: string }[] = await portal.strapi.db
      .query('plugin::cchc.vault-contact')
      .findMany({ where: { owner: documentId } });
    const { codeDigest } = await rowOf({ documentId });
    return [codeDigest, ...contacts.map(({ digest }) => digest)];
  };
  const lying = async (): Promise<Record<string, string>> => {
    const folder = process.env.CCHC_PRIVATE_DIR ?? '';
    const found: Record<string, string> = {};
    for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (name.isFile())
        found[name.name] = await readFile(join(name.parentPath, name.name), 'latin1');
    }
    return found;
  };
  /** The log as it is at its most talkative, kept in the place of being printed. */
  const listen = () => {
    const { log } = portal.strapi;
    const [{ level }, said] = [log, [] as string[]];
    const keep = (line: unknown) => said.push(JSON.stringify(line));
    for (const transport of log.transports) transport.silent = true;
    log.level = 'silly';
    log.on('data', keep);
    return () => {
      log.off('data', keep);
      log.level = level;
      for (const transport of log.transports) transport.silent = false;
      return said;
    };
  };
  /** Through the whole of its way, with all that anybody writes on it. */
  const walked = async (): Promise<Sent> => {
    const { title, content } = words;
    const body = await feedbackOf(portal, codes.own ?? '', { person, title, content });
    const { data } = (await sendForm(portal, body, [[`${files[0]}.pdf`, pdf(files[0])]])).body;
    const one: Sent = { ...data, documentId: (await rowOf({ number: data.number })).documentId };
    const { trackingCode } = one;
    const follow = (verb: string) => portal.http().post(`/api/cchc/cases/${verb}`);
    await officer.post(`/cchc/cases/${one.documentId}/notes`).send({ text: words.note });
    await done(officer, one, 'accept');
    await done(officer, one, 'ask', { note: words.question });
    const reply = { trackingCode, content: words.reply };
    await asForm(follow('reply'), reply, [[`${files[1]}.pdf`, pdf(files[1])]]).expect(200);
    const [handler] = (await leader.get(`/cchc/cases/${one.documentId}/handlers`)).body.data;
    await done(leader, one, 'assign', { assignee: handler.id });
    const { version } = await rowOf({ documentId: one.documentId });
    const propose = { action: 'propose', version, answer: words.answer, result: 'resolved' };
    const step = officer.post(`/cchc/cases/${one.documentId}/steps`);
    await asForm(step, propose, [[`${files[2]}.pdf`, pdf(files[2])]]).expect(200);
    await done(leader, one, 'approve');
    await follow('reopen').send({ trackingCode, reason: words.reopening }).expect(200);
    await done(officer, one, 'propose', { answer: words.answer, result: 'resolved' });
    await done(leader, one, 'approve');
    await officer.post(`/cchc/cases/${one.documentId}/reveal`).send({ reason: 'Gọi lại' });
    await officer.post('/cchc/cases/search').send({ pile: 'done', q: person.phone }).expect(200);
    return one;
  };
  /** What the public reads of it, with nobody's name. */
  const published = async ({ documentId }: Sent) => {
    const editor = await section.as('unit-editor', 'own');
    const draft = await editor.post(`/cchc/cases/${documentId}/public-draft`).expect(200);
    const at = `${collection('published-feedback')}/${draft.body.data.documentId}`;
    const open = { title: 'Đèn đường tắt', content: 'Đèn tắt.', answer: '<p>Đã thay bóng.</p>' };
    await editor
      .post(`${at}/actions/publish`)
      .send({ ...open, isChecked: true })
      .expect(200);
    // Saved since, and not published.
    await editor
      .put(at)
      .send({ ...open, content: words.reopening })
      .expect(200);
  };
  const exported = async (): Promise<string[]> => {
    const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * DAY_MS).toISOString());
    const breach = ['breach', 'report', '--from', from ?? '', '--to', to ?? '', '--all', '--json'];
    const feedback = '/api/cchc/feedback?sort=answeredAt:desc';
    const reads = [feedback, '/api/cchc/bundle?unit=' + codes.own, '/api/cchc/changes?since=0'];
    const answers = await Promise.all(reads.map((address) => portal.http().get(address)));
    return [
      (await officer.get('/cchc/cases/national.csv').expect(200)).text,
      (await leader.get('/cchc/retention?days=3650').expect(200)).text,
      ...(await command(portal.strapi, ...breach)).out,
      ...answers.map(({ text }) => text),
    ];
  };

  it('nothing holds what a citizen wrote, who she is or her code, in clear or sealed', async () => {
    const heard = listen();
    const before = Object.keys(await lying());
    const one = await walked();
    await published(one);
    await letOutboxWork(portal);
    await until(async () => Object.keys(await lying()).length === before.length + 3, 5_000);
    const stored = Object.entries(await lying()).filter(([name]) => !before.includes(name));
    const sealed = [
      ...[...(await vault(one.documentId)), ...(await digestsOf(one))],
      ...stored.flatMap(([name, bytes]) => [name, bytes.slice(0, 64)]),
    ];
    const digits = person.phone.replaceAll(' ', '');
    const clear = [
      ...[...Object.values(person), ...Object.values(words), ...files],
      ...[digits, digits.slice(1), one.trackingCode, one.trackingCode.replaceAll('-', '')],
    ];
    const kept = async () => [
      JSON.stringify(await dump(portal.strapi)),
      ...Object.values(await lying()),
    ];
    const holds = (texts: string[], secret: string) => {
      const asJson = JSON.stringify(secret).slice(1, -1);
      return texts.some((text) => text.includes(secret) || text.includes(asJson));
    };
    // What is looked for is there to be found.
    const full = [...(await kept()), ...Object.keys(await lying())];
    expect(sealed.filter((secret) => !holds(full, secret))).toEqual([]);
    expect(sealed.length).toBeGreaterThan(20);

    await portal.strapi.db
      .query(CASE)
      .update({ where: { documentId: one.documentId }, data: { stage: 'closed' } });
    await aged(one, 10 * 365 + 10);
    expect((await run()).text).toContain('hồ sơ của 1');
    await portal.strapi.db
      .query('plugin::cchc.intake-request')
      .updateMany({ where: {}, data: { takenAt: new Date(0) } });
    await runJob(portal, 'receipts');
    await until(async () => Object.keys(await lying()).length === before.length, 5_000);
    // Where a mail goes stands on it.
    const mails = mailbox.arrived.flatMap(({ to, subject, text, raw }) =>
      [subject, text, raw].map((part) => part.replaceAll(to, '')),
    );
    expect(mails.join()).toContain(one.number);
    const out = await exported();
    expect(out.join()).toContain('Đèn đường tắt');
    const logs = heard();
    expect(logs.join()).toContain('/api/cchc/feedback');
    const left = [...(await kept()), ...Object.keys(await lying()), ...mails, ...out, ...logs];
    expect([...clear, ...sealed].filter((secret) => holds(left, secret))).toEqual([]);
  });
});

describe('S-41 a request about one’s own data', () => {
  const mai = { ...SENDER, fullName: 'Lê Thị Mai', phone: '0987 111 222' };
  const entered = async (subject: string, fields: Fields = {}): Promise<Sent> => {
    const { data } = (
      await officer
        .post('/cchc/cases')
        .send({
          ...{ kind: 'data-subject', channel: 'counter', unit: codes.own, subject, person: mai },
          ...{ title: 'Yêu cầu về dữ liệu', content: 'Xin làm theo quy định.', ...fields },
        })
        .expect(201)
    ).body;
    return data;
  };
  const asked = async (who: Panel, { documentId }: Sent, path: string, body: object = {}) => {
    const { version } = await rowOf({ documentId });
    return who
      .post(`/cchc/cases/${documentId}/${path}`)
      .send({ note: 'Đã xem giấy tờ tại quầy', version, ...body });
  };

  it.each([
    // Tết from the 14th to the 22nd; the 28th is a Saturday.
    ['2026-02-13T09:00:00+07:00', '2026-02-24', '2026-03-02'],
    ['2026-03-02T09:00:00+07:00', '2026-03-04', '2026-03-17'],
    ['2026-03-01T17:30:00Z', '2026-03-04', '2026-03-17'],
  ])('of %s is answered until %s and carried out until %s', async (receivedAt, first, second) => {
    const one = await entered('access', { receivedAt });
    expect(one.number).toMatch(/^DL-\d{4}-\d{6}$/);
    expect((await open(officer, one)).dueOn).toBe(first);
    expect((await done(officer, one, 'accept')).dueOn).toBe(second);
  });

  it('says what it asks for', async () => {
    const sent = { kind: 'data-subject', channel: 'counter', unit: codes.own, person: mai };
    const { body } = await officer
      .post('/cchc/cases')
      .send({ ...sent, subject: 'conduct', title: 'Yêu cầu', content: 'Xin làm theo quy định.' })
      .expect(400);
    expect(body.error.details.fields).toMatchObject([{ path: 'subject' }]);
  });

  const opened = ({ file, password }: DataCopy): string => {
    const [, sealed = ''] = /id="sealed">(.*?)<\/script>/s.exec(file) ?? [];
    const { rounds, salt, iv, body } = JSON.parse(sealed) as Record<string, string>;
    const bytes = (text = '') => Buffer.from(text, 'base64');
    const key = pbkdf2Sync(password, bytes(salt), Number(rounds), 32, 'sha256');
    const whole = bytes(body);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv));
    decipher.setAuthTag(whole.subarray(-16));
    return Buffer.concat([decipher.update(whole.subarray(0, -16)), decipher.final()]).toString();
  };

  it('S-57 gives one sealed file with all of hers and nothing of others, without inner notes', async () => {
    const hers = await sent({ person: mai, title: 'Việc của Mai <b>' });
    await officer.post(`/cchc/cases/${hers.documentId}/notes`).send({ text: 'Ghi chú kín' });
    const others = await sent({ title: 'Việc của người khác' });
    const away = await sent({ person: mai, title: 'Việc ở xã bên' }, 'neighbour');
    const one = await entered('access');
    expect((await asked(officer, one, 'copy')).status).toBe(409);
    await done(officer, one, 'accept');
    const { status, body } = await asked(officer, one, 'copy');
    const copy = body.data as DataCopy;
    expect([status, copy.fileName]).toEqual([200, `ban-sao-du-lieu-${one.number}.html`]);
    expect(copy.file).not.toContain('Việc của Mai');
    const text = opened(copy);
    expect(text).toContain('Việc của Mai &#60;b&#62;');
    expect(text).toContain('0987 111 222');
    for (const hidden of ['Ghi chú kín', others.number, away.number]) {
      expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
    }
    expect([await actsOn(hers), await actsOn(one)]).toEqual([['exported'], ['exported']]);
    expect((await asked(officer, hers, 'copy')).status).toBe(400);
    expect((await asked(leader, one, 'copy')).status).toBe(403);
  });

  it('gives the whole of it: files, replies, answers, reasons, at whatever office it was', async () => {
    const hoa = { ...SENDER, fullName: 'Bùi Hoa', phone: '0955 111 222' };
    const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n';
    const body = await feedbackOf(portal, codes.neighbour ?? '', {
      person: hoa,
      subject: 'conduct',
    });
    const { data } = (await sendForm(portal, body, [['đơn kèm.pdf', pdf]]).expect(201)).body;
    const first: Sent = { ...data, documentId: (await rowOf({ number: data.number })).documentId };
    const beside = await section.as('officer', 'neighbour');
    await done(beside, first, 'ask', { note: 'Xin cho biết ngày giờ' });
    await portal
      .http()
      .post('/api/cchc/cases/reply')
      .send({ trackingCode: first.trackingCode, content: 'Sáng thứ Hai, 8 giờ' })
      .expect(200);
    await done(beside, first, 'forward', { unit: codes.own, note: 'Thuộc địa bàn xã nhà' });
    const { leadsTo } = await rowOf({ documentId: first.documentId });
    const now = { documentId: leadsTo as string };
    await done(officer, now, 'accept');
    const [handler] = (await leader.get(`/cchc/cases/${now.documentId}/handlers`)).body.data;
    await done(leader, now, 'assign', { assignee: handler.id });
    await done(officer, now, 'propose', { answer: 'Dự thảo chưa duyệt', result: 'resolved' });
    await done(leader, now, 'return', { note: 'Ghi rõ ngày trong dự thảo' });
    await done(officer, now, 'propose', { answer: 'Từ 01/12 có thêm quầy.', result: 'resolved' });
    await done(leader, now, 'approve');
    const refused = await sent({ person: hoa, title: 'Việc không tiếp nhận' });
    await done(officer, refused, 'refuse', { reason: 'wrong-form' });
    const one = await entered('access', { person: hoa });
    await done(officer, one, 'accept');

    const text = opened((await asked(officer, one, 'copy')).body.data as DataCopy);
    const { number } = await rowOf(now);
    for (const hers of [
      ...[number, refused.number, one.number, 'Bùi Hoa', '0955 111 222', 'Thôn Mẫu, xã Thử'],
      ...['Xin cho biết ngày giờ', 'Sáng thứ Hai, 8 giờ', 'Thuộc địa bàn xã nhà', 'đơn kèm.pdf'],
      ...['Từ 01/12 có thêm quầy.', 'Không đúng hình thức', 'Đã giải quyết', 'Thái độ'],
    ]) {
      expect([hers, text.includes(hers)]).toEqual([hers, true]);
    }
    for (const inner of ['Ghi rõ ngày trong dự thảo', 'Dự thảo chưa duyệt']) {
      expect([inner, text.includes(inner)]).toEqual([inner, false]);
    }
  });

  it('corrects her data in all that is hers', async () => {
    const lan = { ...SENDER, fullName: 'Vũ Lan', phone: '0977 111 222' };
    const hers = await sent({ person: lan });
    const one = await entered('correction', { person: lan });
    await done(officer, one, 'accept');
    const correct = (person: object) =>
      officer.put(`/cchc/cases/${one.documentId}/person`).send({ person });
    await correct({ ...lan, phone: 'không có' }).expect(400);
    await correct({ ...lan, phone: '0977 333 444' }).expect(200);
    expect([await found('0977 111 222', 'open'), await found('0977 333 444', 'open')]).toEqual([
      [],
      expect.arrayContaining([hers.number, one.number]),
    ]);
    expect((await open(officer, hers)).steps.at(-1)).toMatchObject({
      action: 'correct-person',
      detail: one.number,
    });
  });

  it('deletes what may be deleted, and certifies what was, when, and by what', async () => {
    const an = { ...SENDER, fullName: 'Đỗ An Mốc', phone: '0966 111 222' };
    const [over, stillOpen, held] = [
      await ended(1, { person: an }),
      await sent({ person: an }),
      await ended(1, { person: an }),
    ];
    await done(leader, held, 'hold', { note: 'Đang có khiếu kiện' });
    // What the public reads stands elsewhere by now, where the leader has no say.
    const copies = portal.strapi.db.query('plugin::cchc.published-feedback');
    const shown = { title: 'Đèn đường', content: 'Đèn tắt.', caseId: over.documentId };
    const unit = section.units.neighbour.documentId;
    await buildAnswer(portal.strapi, 'feedback', { ...shown, unit, isChecked: true });
    const draft = { caseId: over.documentId, publishedAt: null };
    await copies.updateMany({ where: draft, data: { content: 'Nhà ông An có đèn tắt.' } });
    const one = await entered('deletion', { person: an });
    await done(officer, one, 'accept');
    expect((await asked(officer, one, 'erase-found')).status).toBe(403);
    const { body } = await asked(leader, one, 'erase-found');
    const certificate = body.data as DataCertificate;
    expect(certificate).toMatchObject({
      number: one.number,
      erased: [{ number: over.number, at: expect.stringMatching(/^\d{4}-/) as unknown }],
    });
    expect(certificate.kept).toEqual([
      { number: stillOpen.number, why: 'đang được xử lý' },
      { number: held.number, why: 'đang được giữ lại theo quy định' },
    ]);
    expect(await copies.findOne({ where: draft })).toMatchObject({ content: shown.content });
    const again = await officer.get(`/cchc/cases/${one.documentId}/certificate`).expect(200);
    expect(again.body.data).toEqual(certificate);
    expect([await track(over.trackingCode), await actsOn(over)]).toEqual([404, ['erased']]);
    expect(await verified()).toBe(0);
  });
});

describe('S-44 the report of a breach', () => {
  const from = new Date(Date.now() - DAY_MS).toISOString();
  const to = new Date(Date.now() + DAY_MS).toISOString();
  const report = async (...args: string[]) =>
    command(portal.strapi, 'breach', 'report', '--from', from, '--to', to, ...args);

  it('names cases that were opened and what was shown of them, and nobody by name', async () => {
    const person = { ...SENDER, fullName: 'Phan Văn Mốc', email: 'moc@example.vn' };
    const seen = await sent({ person }, 'neighbour');
    const unseen = await sent({ person }, 'neighbour');
    const reader = await section.as('officer', 'neighbour');
    await reader
      .post(`/cchc/cases/${seen.documentId}/reveal`)
      .send({ reason: 'Gọi lại hỏi thêm' })
      .expect(200);
    const discovered = '2026-11-20T08:00:00+07:00';
    const args = ['--unit', codes.neighbour ?? '', '--discovered', discovered];
    const { code, out } = await report(...args);
    const text = out.join('\n');
    expect([code, out[0]]).toEqual([
      0,
      expect.stringContaining(`${seen.number} ${codes.neighbour}: nội dung đã gửi, địa chỉ`),
    ]);
    expect(text).not.toContain(unseen.number);
    expect(text).toContain('Hạn thông báo: 2026-11-23 08:00');
    expect(text).toContain('Mẫu thông báo cho công dân');
    for (const marker of ['Phan', 'moc@example', '345 678', 'Gọi lại']) {
      expect([marker, text.includes(marker)]).toEqual([marker, false]);
    }
    const all = JSON.parse((await report(...args, '--all', '--json')).out.join('\n'));
    expect(all).toMatchObject({ noticeDue: '2026-11-23T08:00:00.000+07:00', scope: 'open' });
    const numbers = all.affected.map(({ number }: { number: string }) => number);
    expect(numbers).toEqual(expect.arrayContaining([seen.number, unseen.number]));
    expect(all.affected.at(-1)).toMatchObject({
      fields: [
        'content',
        'person.address',
        'person.email',
        'person.fullName',
        'person.phone',
        'title',
      ],
      seen: [],
    });
  });

  it('says what is wrong with the time that it is asked about', async () => {
    const { code, errors } = await command(portal.strapi, 'breach', 'report', '--from', 'hôm qua');
    expect([code, errors[0]]).toEqual([2, expect.stringContaining('--from, --to')]);
  });
});
