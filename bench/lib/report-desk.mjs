// What the panel does with a report of a province, through the portal's own doors.
import { randomBytes } from 'node:crypto';

import { fillReports, provinceClerk } from './fill-reports.mjs';

const TIMES = 5;

const listen = async (strapi) => {
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise((done) => httpServer.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${httpServer.address().port}`;
};

const asked = async (url, { method = 'GET', token, body } = {}) => {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${bytes.toString()}`);
  return bytes;
};
const dataOf = (bytes) => JSON.parse(bytes.toString()).data;

const timed = async (run) => {
  const times = [];
  for (let n = 0; n < TIMES; n += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
};

/** How long it takes to add up so many accepted reports, and to have the sum as files. */
export const measureDesk = async (strapi, { communes, span, snapshot }) => {
  const { province, period } = await fillReports(strapi, { communes, span, snapshot });
  const credentials = {
    email: `${province.code.toLowerCase()}@bench.example`,
    password: `Aa1-${randomBytes(12).toString('hex')}`,
  };
  await provinceClerk(strapi, province, credentials);
  const url = await listen(strapi);
  const login = await asked(`${url}/admin/login`, { method: 'POST', body: credentials });
  const { token } = dataOf(login);
  const desk = `${url}/cchc/report-desk`;
  const opening = { unit: province.code, period: period.documentId };
  let report = dataOf(await asked(desk, { method: 'POST', token, body: opening }));
  const { children } = report.content.snapshot;
  const included = children.filter((child) => child.included).length;
  if (included !== communes) throw new Error(`${included} of ${communes} communes were added up.`);
  const rolledUp = await timed(async () => {
    const body = { version: report.version };
    const address = `${desk}/${report.documentId}/roll-up`;
    report = dataOf(await asked(address, { method: 'POST', token, body }));
  });
  const files = {};
  for (const format of ['docx', 'xlsx', 'pdf']) {
    files[format] = await timed(() =>
      asked(`${desk}/${report.documentId}/files/${format}`, { token }),
    );
  }
  return { rolledUp, files };
};
