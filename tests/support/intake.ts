import type { Test } from 'supertest';

import type { Portal as WholePortal } from './strapi';

/** All that is needed of one: it may as well run as a server of its own. */
type Portal = Pick<WholePortal, 'http'>;

export type Fields = Record<string, unknown>;

/** Plainly nobody: what is typed into forms of tests. */
export const SENDER = {
  fullName: 'Nguyễn Văn A',
  address: 'Thôn Mẫu, xã Thử',
  phone: '0912 345 678',
};

interface Challenge {
  parameters: { nonce: string; salt: string; cost: number; keyLength: number; keyPrefix: string };
  signature: string;
}

/** The library that a site's page uses, too. */
const library = () => import('altcha-lib');
const derivation = () => import('altcha-lib/algorithms/pbkdf2');

export const askChallenge = async (portal: Portal, purpose: string): Promise<Challenge> => {
  const { body } = await portal.http().get(`/api/cchc/challenge?purpose=${purpose}`).expect(200);
  return { parameters: body.parameters, signature: body.signature };
};

/** Does the work, as a browser does it before it sends. */
export const solve = async (challenge: Challenge): Promise<string> => {
  const [{ solveChallenge }, { deriveKey }] = [await library(), await derivation()];
  const solution = await solveChallenge({ challenge: challenge as never, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
};

export const solved = async (portal: Portal, purpose: string): Promise<string> =>
  solve(await askChallenge(portal, purpose));

/** The version of the notice that the portal shows now. */
export const noticeVersion = async (portal: Portal): Promise<string> => {
  const { body } = await portal.http().get('/api/cchc/challenge?purpose=feedback').expect(200);
  return body.meta.notice.version as string;
};

/** What the form sends, with its work done. */
export const feedbackOf = async (portal: Portal, unit: string, fields: Fields = {}) => ({
  unit,
  subject: 'procedure',
  title: 'Chờ lâu ở bộ phận một cửa',
  content: 'Sáng thứ Hai tôi chờ hai giờ mà chưa được gọi số.',
  person: SENDER,
  noticeVersion: await noticeVersion(portal),
  altcha: await solved(portal, 'feedback'),
  ...fields,
});

export const sendFeedback = (portal: Portal, body: object, headers: Record<string, string> = {}) =>
  portal.http().post('/api/cchc/feedback').set(headers).send(body);

export type SentFile = readonly [name: string, content: Buffer | string];

/** Has a request carry a form: what it says first, then its files, as a browser sends it. */
export const asForm = (request: Test, body: object, files: readonly SentFile[]): Test => {
  void request.field('payload', JSON.stringify(body));
  for (const [name, content] of files) void request.attach('files', Buffer.from(content), name);
  return request;
};

/** The same with files, as a browser sends a form. */
export const sendForm = (
  portal: Portal,
  body: object,
  files: readonly SentFile[],
  headers: Record<string, string> = {},
) => asForm(portal.http().post('/api/cchc/feedback').set(headers), body, files);
