import { buildAccount, buildUnit } from '../support/build';
import { collection, type Panel, signIn } from '../support/panel';
import { picture } from '../support/picture';
import { type Portal, startPortal } from '../support/strapi';

const NEWS = collection('news-item');
const HOTLINES = collection('hotline');

let portal: Portal;
let chief: Panel;
let administrator: Panel;

beforeAll(async () => {
  portal = await startPortal();
  chief = await signIn(portal, await buildAccount(portal.strapi, { role: 'cchc-editor-in-chief' }));
  administrator = await signIn(
    portal,
    await buildAccount(portal.strapi, { role: 'strapi-super-admin' }),
  );
});
afterAll(() => portal.stop());

interface Refused {
  message: string;
  details: { errors?: { path: string[]; message: string }[] };
}
const refused = (answer: { body: unknown }) => (answer.body as { error: Refused }).error;

describe('the panel’s login refuses in Vietnamese', () => {
  const signInWith = (password: string) =>
    portal.http().post('/admin/login').send({ email: 'khong-co@test.example', password });

  it('a wrong password', async () => {
    const answer = await signInWith('Sai-mat-khau-1').expect(400);
    expect(refused(answer).message).toBe('Email hoặc mật khẩu không đúng.');
  });

  it('too many attempts', async () => {
    const before: unknown = portal.strapi.config.get('admin.rateLimit');
    portal.strapi.config.set('admin.rateLimit', { enabled: true });
    for (let attempt = 0; attempt < 5; attempt += 1) await signInWith('Sai').expect(400);
    const answer = await signInWith('Sai').expect(429);
    portal.strapi.config.set('admin.rateLimit', before);
    expect(refused(answer).message).toBe(
      'Đã thử quá nhiều lần trong thời gian ngắn; hãy đợi năm phút rồi thử lại.',
    );
  });
});

describe('the panel’s forms refuse in Vietnamese', () => {
  const TOO_LONG = 'Trường “Tiêu đề” dài tối đa 250 ký tự.';

  it.each([
    ['a text that is too long', { title: 'a'.repeat(251) }, TOO_LONG],
    [
      'a value that is no choice',
      { title: 'Tin', genre: 'poem' },
      'Trường “Thể loại” chỉ nhận một trong các giá trị: Tin, Bài viết, Phóng sự, Video, Âm thanh, Đồ họa thông tin.',
    ],
    [
      'a moment that is none',
      { title: 'Tin', publishAt: 'mai' },
      'Ngày giờ không đúng quy cách; hãy chọn lại ngày và giờ.',
    ],
  ])('%s', async (_name, sent, message) => {
    expect(refused(await chief.post(NEWS).send(sent).expect(400)).message).toBe(message);
  });

  it('an address of e-mail that is none', async () => {
    const unit = await buildUnit(portal.strapi);
    const sent = { label: 'Đường dây', subject: 'procedure', phone: '1', email: 'không' };
    const answer = await chief
      .post(HOTLINES)
      .send({ ...sent, unit: { connect: [unit] } })
      .expect(400);
    expect(refused(answer).message).toBe(
      'Trường “Email” phải là một địa chỉ email, ví dụ ten@coquan.gov.vn.',
    );
  });

  it('several fields at once, each beside its field', async () => {
    const sent = { title: 'a'.repeat(251), source: 'b'.repeat(256) };
    const { message, details } = refused(await chief.post(NEWS).send(sent).expect(400));
    const source = 'Trường “Nguồn” dài tối đa 255 ký tự.';
    expect(details.errors).toMatchObject([
      { path: ['title'], message: TOO_LONG },
      { path: ['source'], message: source },
    ]);
    expect(message).toBe(`${TOO_LONG} ${source}`);
  });

  it('a field in a row of an entry', async () => {
    const sent = { code: '1.001193', name: 'Thủ tục', methods: [{ channel: 'pigeon' }] };
    const { message } = refused(await chief.post(collection('procedure')).send(sent).expect(400));
    expect(message).toContain('Trường “Hình thức nộp” chỉ nhận một trong các giá trị: Trực tiếp');
  });

  it('leaves what our own rules say as it is', async () => {
    const answer = await chief.post(`${NEWS}/actions/publish`).send({ title: 'Tin', body: 'Chữ' });
    expect(refused(answer).message).toBe('Chọn đơn vị ban hành tin bài.');
  });
});

describe('the panel’s other doors refuse in Vietnamese', () => {
  it('what an account has no right to', async () => {
    const answer = await chief.get('/admin/users').expect(403);
    expect(refused(answer).message).toBe('Bạn không có quyền làm việc này.');
  });

  it('a file of a type that the library does not take', async () => {
    const answer = await chief
      .post('/upload')
      .attach('files', Buffer.from('<html></html>'), 'trang.html')
      .expect(400);
    expect(refused(answer).message).toBe('Thư viện không nhận loại tệp này.');
  });

  describe('#56 #58 a file that could do something', () => {
    const stored = () => portal.strapi.db.query('plugin::upload.file').count({});
    const sent = (path: string, bytes: Buffer, filename: string, contentType: string) =>
      chief.post(path).attach('files', bytes, { filename, contentType });
    const ENDINGS = [
      ...['html', 'shtml', 'xht', 'svg', 'svgz', 'mjs', 'xsl', 'xslt', 'rdf', 'php', 'swf', 'htc'],
      ...['hta', 'mht', 'mhtml', 'exe', 'bat', 'cmd', 'ps1', 'jar', 'wasm', 'khong-co'],
    ];

    it.each(['application/octet-stream', 'image/png'])(
      'is refused by its ending, whatever its first bytes: %s',
      async (contentType) => {
        const before = await stored();
        for (const ending of ENDINGS) {
          const answer = await sent('/upload', picture(), `ảnh.${ending}`, contentType);
          expect([ending, answer.status]).toEqual([ending, 400]);
          expect(refused(answer).message).toMatch(/^(Thư viện không nhận|Đuôi tên tệp này)/);
        }
        expect(await stored()).toBe(before);
      },
    );

    it('is refused in the place of one that is there', async () => {
      const { body } = await sent('/upload', picture(), 'thay.png', 'image/png').expect(201);
      const path = `/upload/files/${body[0].id}/replace`;
      for (const name of ['thay.hta', 'thay.svg'])
        await sent(path, picture(), name, '').expect(400);
    });

    it.each([
      ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
      ['a page in it', '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>'],
      ['a document type', '<?xml version="1.0"?><!DOCTYPE svg SYSTEM "file:///x"><svg/>'],
    ])('is refused as a drawing with %s, however it is called', async (_what, drawing) => {
      for (const name of ['hình.svg', 'hình.png', 'hình.jpg', 'hình']) {
        for (const type of ['image/svg+xml', 'image/png', 'application/octet-stream']) {
          const answer = await sent('/upload', Buffer.from(drawing), name, type);
          expect([name, type, answer.status]).toEqual([name, type, 400]);
        }
      }
    });

    it('is kept by no browser for anything but what its address says', async () => {
      const page = Buffer.from('%PDF-1.7 <html><script>1</script>');
      const { body } = await sent('/upload', page, 'trang.pdf', 'application/pdf').expect(201);
      const { headers } = await portal.http().get(body[0].url).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
      });
    });
  });

  it('a body of our own doors that has another shape, part by part', async () => {
    const sent = { text: 5, Khác: 'x' };
    const unit = await buildUnit(portal.strapi);
    const account = await buildAccount(portal.strapi, { role: 'cchc-officer', units: [unit] });
    const officer = await signIn(portal, account);
    for (const [path, body] of [
      ['/cchc/cases/search', { pile: 7, ...sent }],
      ['/cchc/cases', { kind: 'khong-co', title: [] }],
    ] as const) {
      const { message, details } = refused(await officer.post(path).send(body));
      const said = JSON.stringify([message, details]);
      expect([path, said]).toEqual([path, expect.stringContaining('INVALID_PARAMETER')]);
      expect([path, said]).not.toEqual([
        path,
        expect.stringMatching(/invalid|expected|received|unrecognized|too (small|big)/),
      ]);
    }
  });

  it('a wrong current password, beside its field', async () => {
    const answer = await administrator
      .put('/admin/users/me')
      .send({ currentPassword: 'Sai-mat-khau-1', password: 'Mat-khau-2' })
      .expect(400);
    expect(refused(answer).details).toEqual({
      currentPassword: ['Mật khẩu hiện tại không đúng.'],
    });
  });
});

it('says nothing Vietnamese to who asks the public API in English', async () => {
  const answer = await portal.http().get('/api/cchc/khong-co?locale=en').expect(404);
  expect(refused(answer).message).not.toMatch(/[ạảấầẩậắằẳặẹẻẽếềểệịỉọỏốồổộớờởợụủứừửựỳỵỷỹđ]/);
});
