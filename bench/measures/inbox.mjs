import { prepareInbox } from '../lib/data.mjs';
import { fetchRaw, latencies, paced, share } from '../lib/load.mjs';
import { startPortal } from '../lib/portal.mjs';
import { time } from '../lib/rows.mjs';

const CASES = Number(process.env.CCHC_BENCH_CASES ?? 50_000);

export const title = `The inbox of an office with ${CASES.toLocaleString('en-GB')} cases`;

const LIST_LIMIT = 300;
const CASE_LIMIT = 200;
const ASKED = 40;
/** Slow enough that each is alone. */
const PER_SECOND = 2;

/** Nine of ten are answered; of the rest some wait for each of those who handle them. */
const OPEN = ['receive', 'accept', 'assign', 'propose'];
const stepOf = (index) => (index % 10 === 0 ? OPEN[(index / 10) % OPEN.length] : 'approve');

const caseAt = (index) => ({
  kind: 'feedback',
  unit: '18586',
  subject: 'procedure',
  receivedDaysAgo: index % 700,
  title: `Phản ánh để đo số ${index}`,
  content: 'Nội dung dài vừa phải để đo, không phải của ai. '.repeat(10),
  person: {
    fullName: 'Nguyễn Văn A',
    address: 'Thôn Mẫu',
    phone: `09${String(10_000_000 + index)}`,
  },
  upTo: stepOf(index),
  answer: 'Câu trả lời dài vừa phải để đo. '.repeat(10),
});

const signIn = async ({ url, env }) => {
  const account = { email: 'lanhdao@demo.example', password: env.CCHC_DEMO_PASSWORD };
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = await answer.json();
  return { authorization: `Bearer ${data.token}` };
};

const slowest = async (url, paths, headers) =>
  (await latencies(url, paths, PER_SECOND, headers)).p95;

/** By phone, which stands in no address. */
const slowestSearch = async (url, phones, headers) => {
  const sorted = await paced(phones, PER_SECOND, async (q) => {
    const answer = await fetch(`${url}/cchc/cases/search`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ q, pile: 'done' }),
    });
    const { data } = await answer.json();
    if (data?.length !== 1) throw new Error(`${q}: status ${answer.status}`);
  });
  return share(sorted, 0.95);
};

export const run = async () => {
  const prepared = await prepareInbox(Array.from({ length: CASES }, (_, index) => caseAt(index)));
  const portal = await startPortal(prepared);
  try {
    const headers = await signIn(prepared);
    const list = (query) => `/cchc/cases?page=1&pageSize=20&${query}`;
    const pages = Array.from(
      { length: ASKED },
      (_, at) => `/cchc/cases?pile=open&page=${at + 1}&pageSize=20`,
    );
    const { body } = await fetchRaw(portal.url + list('pile=open'), headers);
    const cases = JSON.parse(body).data.map(({ documentId }) => `/cchc/cases/${documentId}`);
    const done = Array.from({ length: ASKED }, () => list('pile=done'));
    const late = Array.from({ length: ASKED }, () => list('pile=late'));
    const phones = Array.from({ length: ASKED }, (_, at) => `09${10_000_001 + at}`);
    return [
      time(
        'open cases, page after page, p95',
        await slowest(portal.url, pages, headers),
        LIST_LIMIT,
      ),
      time('late ones, p95', await slowest(portal.url, late, headers), LIST_LIMIT),
      time('done ones, p95', await slowest(portal.url, done, headers), LIST_LIMIT),
      time('by a phone number, p95', await slowestSearch(portal.url, phones, headers), LIST_LIMIT),
      time('one case, p95', await slowest(portal.url, cases, headers), CASE_LIMIT),
    ];
  } finally {
    await portal.stop();
  }
};
