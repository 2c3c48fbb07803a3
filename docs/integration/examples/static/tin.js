// Hiển thị các tệp mà cchc-mirror ghi ra. · Shows the files that cchc-mirror writes.
const main = document.getElementById('tin');
const folder = `${main.dataset.folder}/news`;
const MOST = 10;

const element = (name, text = '', attributes = {}) => {
  const made = Object.assign(document.createElement(name), attributes);
  // textContent: chữ luôn là chữ, không bao giờ thành mã. · Text stays text.
  made.textContent = text;
  return made;
};

const read = async (name) => {
  const response = await fetch(`${folder}/${name}.json`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

const day = (moment) => moment.slice(0, 10).split('-').reverse().join('/');

const showList = async () => {
  const items = await read('index');
  items.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  const list = element('ul');
  for (const { id, title, publishedAt } of items.slice(0, MOST)) {
    const entry = element('li');
    entry.append(element('a', title, { href: `#${id}` }), ` (${day(publishedAt)})`);
    list.append(entry);
  }
  main.replaceChildren(list);
};

const showItem = async (slug) => {
  const { title, lead, html, publishedAt, unit } = await read(encodeURIComponent(slug));
  const body = element('div');
  // Đã được làm sạch ở trung tâm. · Sanitised at the centre.
  body.innerHTML = html;
  main.replaceChildren(
    element('h2', title),
    element('p', `${day(publishedAt)} · ${unit.name}`),
    element('p', lead),
    body,
    element('a', 'Tất cả tin', { href: '#' }),
  );
};

const show = async () => {
  const slug = decodeURIComponent(location.hash.slice(1));
  try {
    await (slug ? showItem(slug) : showList());
  } catch {
    main.replaceChildren(
      element('p', 'Chưa có nội dung để hiển thị.'),
      element('a', 'Tất cả tin', { href: '#' }),
    );
  }
};

addEventListener('hashchange', show);
void show();
