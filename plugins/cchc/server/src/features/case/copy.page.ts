import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';

import { escapeHtml } from '../../platform/pages/page';
import type { CaseCopy } from './copy.read';

/** `22/11/2026 08:00`, of a moment in Viet Nam. */
const shown = (at: string) =>
  `${at.slice(0, 10).split('-').reverse().join('/')} ${at.slice(11, 16)}`;

const ROUNDS = 200_000;

const day = (on: string) => on.split('-').reverse().join('/');

/** What the password has opened: a page to read, and the same for machines below it. */
const readable = (copies: readonly CaseCopy[]): string => {
  const fact = (name: string, value: string | number | null) =>
    value === null || value === '' ? '' : `<dt>${name}</dt><dd>${escapeHtml(String(value))}</dd>`;
  const one = ({ person, history, answers, files, ...copy }: CaseCopy) => `<section>
<h2>${escapeHtml(copy.number)}: ${escapeHtml(copy.title)}</h2>
<dl>${fact('Đơn vị', copy.unit)}${fact('Trạng thái', copy.state)}${fact('Nhận lúc', shown(copy.receivedAt))}
${fact('Nhận qua', copy.channel)}${fact('Hạn trả lời', copy.dueOn && day(copy.dueOn))}${fact('Về việc', copy.subject)}${fact('Lĩnh vực', copy.field)}${fact('Mã thủ tục', copy.procedure)}
${fact('Số trên hệ thống quốc gia', copy.nationalCode)}${fact('Họ tên', person.fullName)}${fact('Địa chỉ', person.address)}
${fact('Điện thoại', person.phone)}${fact('Thư điện tử', person.email)}${fact('Địa chỉ nhận thư', person.postalAddress)}
${fact('Nội dung', copy.content)}${files.map(({ name, from, bytes }) => fact('Tệp', `${name} (${from}, ${Math.ceil(bytes / 1024)} KB)`)).join('')}
${answers.map(({ at, text }) => fact(`Trả lời ngày ${shown(at)}`, text)).join('')}
${fact('Kết quả', copy.result)}${fact('Đã chuyển cho', copy.passedTo)}${fact('Đánh giá', copy.rating)}${fact('Bản thông báo dữ liệu đã xem', copy.noticeVersion)}</dl>
<h3>Diễn biến</h3>
<ul>${history.map(({ at, label, note }) => `<li>${shown(at)}: ${escapeHtml(label)}${note ? ` – ${escapeHtml(note)}` : ''}</li>`).join('')}</ul>
</section>`;
  const json = escapeHtml(JSON.stringify(copies, null, 2));
  return `${copies.map(one).join('\n')}
<details><summary>Cùng dữ liệu, dạng máy đọc (JSON)</summary><pre id="data">${json}</pre></details>`;
};

/** Sealed with a password that only the citizen is told: the file may lie about on any computer. */
const sealed = (text: string, password: string) => {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const key = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const [s, i, b] = [salt, iv, body].map((bytes) => bytes.toString('base64'));
  return JSON.stringify({ rounds: ROUNDS, salt: s, iv: i, body: b });
};

/** Runs in the citizen's browser, from her own disk: nothing is sent anywhere. */
const OPENER = `
const { rounds, salt, iv, body } = JSON.parse(document.getElementById('sealed').textContent);
const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const typed = document.getElementById('password').value.trim().toUpperCase();
  try {
    const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(typed), 'PBKDF2', false, ['deriveKey']);
    const how = { name: 'PBKDF2', salt: bytes(salt), iterations: rounds, hash: 'SHA-256' };
    const key = await crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, key, bytes(body));
    document.querySelector('main').innerHTML = new TextDecoder().decode(plain);
  } catch {
    document.querySelector('[role=alert]').textContent = 'Mật khẩu chưa đúng. Hãy xem lại phiếu kèm theo.';
  }
});`;

const STYLE = `body{font:1rem/1.6 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}pre{overflow:auto}input,button{font:inherit;padding:.4rem}`;

/** One file for the citizen: she opens it in any browser with the password that she was told. */
export const copyPage = (
  number: string,
  unit: string,
  copies: readonly CaseCopy[],
  password: string,
): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bản sao dữ liệu cá nhân ${escapeHtml(number)}</title><style>${STYLE}</style>
<h1>Bản sao dữ liệu cá nhân</h1>
<p>Theo yêu cầu ${escapeHtml(number)}, ${escapeHtml(unit)}. Gồm mọi câu hỏi, phản ánh, kiến nghị mà đơn vị này lưu theo số điện thoại và thư điện tử đã xác minh; không gồm ghi chú nội bộ và vụ việc của đơn vị khác. Tệp được liệt kê theo tên; muốn nhận lại tệp, xin đề nghị với đơn vị.</p>
<main><form><p><label for="password">Mật khẩu ghi trên phiếu kèm theo</label></p>
<p><input id="password" autocomplete="off" required> <button>Mở</button></p><p role="alert"></p></form></main>
<script type="application/json" id="sealed">${sealed(readable(copies), password)}</script>
<script>${OPENER}</script></html>
`;
