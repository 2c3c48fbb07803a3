import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

import { fetchRaw, paced, share } from '../lib/load.mjs';
import { time } from '../lib/rows.mjs';

export const title = 'Feedback of citizens, durable when it is answered';

const LIMIT = 150;
const PER_SECOND = 20;
const ASKED = 200;

/** The work is the sender's: it is done before the clock runs. */
const solved = async (portal) => {
  const { body } = await fetchRaw(`${portal.url}/api/cchc/challenge?purpose=feedback`);
  const { parameters, signature, meta } = JSON.parse(body);
  const challenge = { parameters, signature };
  const solution = await solveChallenge({ challenge, deriveKey });
  const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  return { altcha, noticeVersion: meta.notice.version };
};

const bodyOf = (done, index) => ({
  unit: '18586',
  subject: 'procedure',
  title: `Phản ánh để đo số ${index}`,
  content: 'Nội dung dài vừa phải để đo, không phải của ai. '.repeat(10),
  person: {
    fullName: 'Nguyễn Văn A',
    address: 'Thôn Mẫu',
    phone: `09${String(10_000_000 + index)}`,
  },
  ...done,
});

export const run = async ({ portal }) => {
  const bodies = [];
  for (let index = 0; index < ASKED; index += 1) {
    bodies.push(JSON.stringify(bodyOf(await solved(portal), index)));
  }
  const send = async (body) => {
    const answer = await fetch(`${portal.url}/api/cchc/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`status ${answer.status}: ${text}`);
  };
  const sorted = await paced(bodies, PER_SECOND, send);
  return [
    time(`taken in at ${PER_SECOND} a second, p50`, share(sorted, 0.5), LIMIT),
    time(`taken in at ${PER_SECOND} a second, p95`, share(sorted, 0.95), LIMIT),
  ];
};
