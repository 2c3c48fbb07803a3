// Nhận tin báo thay đổi của cổng trung tâm, kiểm tra chữ ký, rồi cập nhật bản sao.
// Receives the portal's events, checks their signature, and brings the copy up to date.
// CCHC_PORTAL=… CCHC_UNIT=… CCHC_WEBHOOK_SECRET=whsec_… PORT=8080 node receiver.mjs
import { createServer } from 'node:http';

import { Webhook } from 'standardwebhooks';
import { mirrorToDirectory } from 'strapi-plugin-cchc/client/node';

const {
  CCHC_PORTAL,
  CCHC_UNIT,
  CCHC_WEBHOOK_SECRET,
  CCHC_DIR = './cchc',
  PORT = 8080,
} = process.env;

const webhook = new Webhook(CCHC_WEBHOOK_SECRET);
const { sync } = mirrorToDirectory({ url: CCHC_PORTAL, unit: CCHC_UNIT, directory: CCHC_DIR });

// Lần lượt: tin đến trong lúc đang tải thì tải thêm một lần sau đó.
let work = Promise.resolve();
const update = () => {
  work = work.then(sync).then(
    () => console.log('cchc: đã cập nhật'),
    (error) => console.error('cchc:', error),
  );
};

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    // Sai chữ ký, hoặc tin cũ hơn năm phút, thì báo lỗi ở đây.
    webhook.verify(Buffer.concat(chunks).toString('utf8'), request.headers);
  } catch {
    response.writeHead(400).end();
    return;
  }
  response.writeHead(204).end();
  update();
});

server.listen(PORT, '127.0.0.1', () => console.log(`cchc: http://127.0.0.1:${PORT}/`));
