import type { CaseDetail } from '../../plugins/cchc/shared/contracts/case-panel';
import { feedbackOf, type Fields, sendFeedback, solved } from './intake';
import type { Panel } from './panel';
import type { Section, UnitName } from './section';
import type { Portal } from './strapi';

/** What a test knows of a case that a citizen has sent. */
export interface SentCase {
  documentId: string;
  number: string;
  trackingCode: string;
}

/** What citizens and officers do with cases, through the doors that they use themselves. */
export const buildInbox = (portal: Portal, section: Section) => {
  const cases = () => portal.strapi.db.query('plugin::cchc.case');
  const codeOf = async (name: UnitName): Promise<string> => {
    const { documentId } = section.units[name];
    const found = await portal.strapi.db
      .query('plugin::cchc.unit')
      .findOne({ where: { documentId } });
    return found.code as string;
  };
  const withId = async <T extends { number: string }>(data: T) => {
    const { documentId } = await cases().findOne({ where: { number: data.number } });
    return { ...data, documentId: documentId as string };
  };
  const sent = async (fields: Fields = {}, unit: UnitName = 'own'): Promise<SentCase> => {
    const body = await feedbackOf(portal, await codeOf(unit), fields);
    return withId((await sendFeedback(portal, body).expect(201)).body.data);
  };
  const asked = async (fields: Fields = {}): Promise<SentCase> => {
    const body = await feedbackOf(portal, await codeOf('own'), {
      altcha: await solved(portal, 'question'),
      subject: undefined,
      ...fields,
    });
    const answer = await portal.http().post('/api/cchc/questions').send(body).expect(201);
    return withId(answer.body.data);
  };
  const open = async (
    who: Panel,
    { documentId }: Pick<SentCase, 'documentId'>,
  ): Promise<CaseDetail> => (await who.get(`/cchc/cases/${documentId}`).expect(200)).body.data;
  const act = async (
    who: Panel,
    { documentId }: Pick<SentCase, 'documentId'>,
    action: string,
    said: Fields = {},
  ) => {
    const { version } = await cases().findOne({ where: { documentId } });
    return who.post(`/cchc/cases/${documentId}/steps`).send({ action, version, ...said });
  };
  const done = async (
    who: Panel,
    one: Pick<SentCase, 'documentId'>,
    action: string,
    said: Fields = {},
  ) => {
    const { status, body } = await act(who, one, action, said);
    expect([action, status, body.error?.message]).toEqual([action, 200, undefined]);
    return body.data as CaseDetail;
  };
  const follow = async (
    { trackingCode }: Pick<SentCase, 'trackingCode'>,
    verb = 'track',
    more: Fields = {},
  ) =>
    portal
      .http()
      .post(`/api/cchc/cases/${verb}`)
      .send({ trackingCode, ...more });
  const anybody = async (who: Panel, { documentId }: Pick<SentCase, 'documentId'>) =>
    (await who.get(`/cchc/cases/${documentId}/handlers`).expect(200)).body.data[0].id as number;
  return { codeOf, sent, asked, open, act, done, follow, anybody };
};
export type Inbox = ReturnType<typeof buildInbox>;
