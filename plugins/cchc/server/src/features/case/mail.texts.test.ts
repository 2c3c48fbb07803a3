import { CASE_KINDS } from '../../../../shared/cases/vocabulary';
import { CITIZEN_MAILS, OFFICER_MAILS } from './mail.contract';
import { citizenMail, officerMail } from './mail.texts';

const FACTS = {
  kind: 'feedback',
  number: 'PA-2026-000123',
  unit: 'Ủy ban nhân dân xã Thử',
  phone: '0239 000 0001',
  link: 'https://portal.example/cchc/track?unit=18586',
} as const;
const INBOX = { ...FACTS, link: 'https://portal.example/admin/plugins/cchc-cases/abc' };

const shown = ({ subject, text }: { subject: string; text: string }) => `${subject}\n\n${text}\n`;

describe('S-45 mails as they are sent', () => {
  it.each(CITIZEN_MAILS)('to a citizen: %s', (mail) => {
    expect(shown(citizenMail(mail, FACTS))).toMatchSnapshot();
  });

  it('to a citizen who asked a question, of a unit without a phone number', () => {
    const facts = { ...FACTS, kind: 'question', number: 'HD-2026-000007', phone: null } as const;
    expect(shown(citizenMail('progress', facts))).toMatchSnapshot();
  });

  it.each(OFFICER_MAILS)('to an officer: %s', (mail) => {
    expect(shown(officerMail(mail, INBOX))).toMatchSnapshot();
  });

  it('carry no tracking code, wherever it might stand', () => {
    const all = [
      ...CITIZEN_MAILS.map((mail) => citizenMail(mail, FACTS)),
      ...OFFICER_MAILS.map((mail) => officerMail(mail, INBOX)),
    ];
    // Four times four of the signs that a code is made of.
    for (const mail of all) expect(shown(mail)).not.toMatch(/(?:[0-9A-HJKMNP-TV-Z]{4}-?){4}/);
  });
});

it('S-45 say of a restricted case nothing but that there is one', () => {
  const { subject, text } = officerMail('restricted', INBOX);
  expect(subject).toBe('Có hồ sơ hạn chế mới');
  expect(text).not.toContain(INBOX.number);
  expect(text).not.toContain(INBOX.unit);
});

it('keep to one line of subject, and take nothing in a name for more than a name', () => {
  const unit = 'Xã <%= 7 * 7 %>\r\nBcc: ai-do@example.com';
  const mails = [
    ...CASE_KINDS.flatMap((kind) =>
      CITIZEN_MAILS.map((mail) => citizenMail(mail, { ...FACTS, kind, unit })),
    ),
    ...OFFICER_MAILS.map((mail) => officerMail(mail, { ...INBOX, unit })),
  ];
  for (const { subject, text } of mails) {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc:/m);
  }
  expect(mails[0]?.text).toContain('Xã <%= 7 * 7 %> Bcc: ai-do@example.com');
});
