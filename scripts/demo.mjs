// npm run demo: a portal with demo content from nothing but Node and npm (docs: README).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureBuilt } from './lib/build.mjs';
import { ensureDemoContent } from './lib/demo-content.mjs';
import { openDemo, refreshPublic } from './lib/demo-home.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { portProblem } from './lib/port.mjs';
import { failWith, progress, root } from './lib/run.mjs';

const READY_WITHIN = 60_000;

const options = () => {
  const flag = { type: 'boolean', default: false };
  return parseArgs({ options: { 'no-serve': flag, json: flag, empty: flag } }).values;
};

const portSentence = (host, port, problem) => {
  if (problem === 'EADDRINUSE') {
    return [
      `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm run demo`,
      `Port ${port} on ${host} is already in use. Stop that program or choose another port, for example: PORT=${port + 1} npm run demo`,
    ].join('\n');
  }
  return [
    `Không mở được cổng ${port} trên ${host} (${problem}). Hãy xem lại HOST và PORT.`,
    `Cannot listen on port ${port} of ${host} (${problem}). Check HOST and PORT.`,
  ].join('\n');
};

const refuseTakenPort = async ({ host, port }) => {
  const valid = Number.isInteger(port) && port > 0 && port < 65_536;
  const problem = valid ? await portProblem(host, port) : 'ERANGE';
  if (problem) throw new Error(portSentence(host, port, problem));
};

const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status === 200;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url) => {
  const end = Date.now() + READY_WITHIN;
  while (!(await answers(`${url}/api/cchc/ready`))) {
    if (Date.now() > end) throw new Error(`${url}/api/cchc/ready không trả lời / does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** In this very process: no second Node in memory, and none left behind when this one is killed. */
const serve = async ({ env, url }) => {
  Object.assign(process.env, env);
  process.chdir(root);
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: join(root, 'dist') });
  strapi.config.set('server.logger.startup.enabled', false);
  strapi.log.level = 'warn';
  await strapi.start();
  await waitUntilReady(url);
  return strapi;
};

const namesByCode = async (strapi, uid, where = {}) => {
  const rows = await strapi.db.query(uid).findMany({ select: ['code', 'name'], where });
  return new Map(rows.map(({ code, name }) => [code, name]));
};

/** The accounts as a person reads them: role and unit by the names that the panel shows. */
const readable = async (strapi, accounts) => {
  const roles = await namesByCode(strapi, 'admin::role');
  // A unit that ended may have had the same code.
  const units = await namesByCode(strapi, 'plugin::cchc.unit', { validTo: null });
  return accounts.map(({ role, unit, email, password }) => [
    roles.get(role) ?? role,
    unit ? `${units.get(unit) ?? ''} (${unit})`.trim() : '–',
    email,
    password,
  ]);
};

const table = (rows) => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i])).join('  ')}`.trimEnd(),
  );
};

const welcome = ({ url }, accounts) =>
  [
    '',
    'Cổng thông tin mẫu đã sẵn sàng:',
    ...table([
      ['Cổng thông tin', `${url}/`],
      ['Trang quản trị', `${url}/admin`],
      ['Trang mẫu xã Đông Kinh', `${url}/xa-dong-kinh/index.html`],
      ['Trang mẫu xã Cẩm Xuyên', `${url}/xa-cam-xuyen/index.html`],
      ['API', `${url}/api/cchc/news`],
    ]),
    '',
    'Tài khoản mẫu để đăng nhập trang quản trị:',
    ...table([['Vai trò', 'Đơn vị', 'Email', 'Mật khẩu'], ...accounts]),
    '',
    'Nhấn Ctrl+C để dừng.',
    '',
  ].join('\n');

const main = async () => {
  const { 'no-serve': noServe, json, empty } = options();
  // Standard output is for what the caller reads; the server's own log goes to standard error.
  const say = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);

  const demo = openDemo();
  if (!noServe) await refuseTakenPort(demo);
  await ensureInstalled();
  await ensureBuilt({ admin: true });
  refreshPublic(demo.publicDir);
  const accounts = await ensureDemoContent(demo, { empty });
  const strapi = noServe ? undefined : await serve(demo);
  if (json) say(`${JSON.stringify({ url: demo.url, accounts })}\n`);
  else if (strapi) say(welcome(demo, await readable(strapi, accounts)));
  else progress(`Đã chuẩn bị xong ${demo.dir}`);
};

main().catch(failWith);
