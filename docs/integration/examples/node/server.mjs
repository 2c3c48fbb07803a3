// Trang tin cải cách hành chính của xã, bằng Node. · A commune's page of reform news, in Node.
import { createServer } from 'node:http';

import { createClient } from 'strapi-plugin-cchc/client';

const {
  CCHC_PORTAL = 'https://cong.example.gov.vn',
  CCHC_UNIT = '18586',
  CCHC_FRESH = '60',
  HOST = '127.0.0.1',
  PORT = '8080',
} = process.env;

const FRESH = Number(CCHC_FRESH) * 1000;
const MOST = 200;

// Cổng im lặng thì người đọc không phải chờ lâu. · Readers do not wait long for a silent portal.
const cchc = createClient({ url: CCHC_PORTAL, unit: CCHC_UNIT, timeout: 3_000, retries: 0 });

const asked = new Map();

/** Mỗi địa chỉ hỏi cổng nhiều nhất một lần trong CCHC_FRESH giây. · Asks so rarely. */
const remembered = (name, read) => {
  const known = asked.get(name);
  if (known && Date.now() - known.at < FRESH) return known.answer;
  if (asked.size >= MOST) asked.delete(asked.keys().next().value);
  const answer = read();
  asked.set(name, { at: Date.now(), answer });
  // Lỗi thì lần sau hỏi lại. · What failed is asked again.
  answer.catch(() => asked.delete(name));
  return answer;
};

const text = (value) => String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const day = (moment) => moment.slice(0, 10).split('-').reverse().join('/');
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

const notice = ({ isStale, at }) =>
  isStale
    ? `<p>Chưa nối được với cổng thông tin. Nội dung cập nhật lúc ${text(clock.format(at))}.</p>`
    : '';

const list = (items) =>
  `<ul>${items
    .map(
      ({ slug, title, lead, publishedAt }) =>
        `<li><a href="/tin/${encodeURIComponent(slug)}">${text(title)}</a> (${day(publishedAt)})
<p>${text(lead)}</p></li>`,
    )
    .join('')}</ul>`;

// `html` đã được làm sạch ở trung tâm. · `html` has been sanitised at the centre.
const article = ({ title, lead, html, publishedAt, unit }) =>
  `<article><h2>${text(title)}</h2><p>${day(publishedAt)} · ${text(unit.name)}</p>
<p><strong>${text(lead)}</strong></p>${html}</article><p><a href="/">Tất cả tin</a></p>`;

const page = (main) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tin cải cách hành chính</title></head>
<body><h1>Tin cải cách hành chính</h1>${main}</body></html>`;

const show = async (path) => {
  const [, slug] = /^\/tin\/([\w.-]+)$/.exec(path) ?? [];
  if (!slug && path !== '/') return undefined;
  const answer = slug
    ? await remembered(path, () => cchc.newsItem(slug))
    : await remembered(path, () => cchc.news({ pageSize: 10 }));
  return notice(answer) + (slug ? article(answer.data) : list(answer.data));
};

const failure = (error) => {
  // Đã gỡ, không có, hoặc bị từ chối. · Withdrawn, never was, or refused.
  if (error.status >= 400 && error.status < 500 && error.status !== 429) return 404;
  console.error(`cchc: ${error.message}`);
  return 503;
};

createServer(async (request, response) => {
  let status = 200;
  let main;
  try {
    main = await show(new URL(request.url, 'http://x').pathname);
    if (main === undefined) status = 404;
  } catch (error) {
    status = failure(error);
  }
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(page(main ?? '<p>Chưa có nội dung để hiển thị.</p>'));
}).listen(Number(PORT), HOST, function () {
  console.log(`http://${HOST}:${this.address().port}`);
});
