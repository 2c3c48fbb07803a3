import JSZip from 'jszip';

import { reportTemplateFields } from '../../../../../shared/fields/report';
import { docx } from '../../../platform/attachments/zip.fixture';
import { buildContent, section } from '../../../../../shared/report/content.fixture';
import { fillForm, formPlaceholders } from './form';
import { FORM_NAMES } from './form-names';

const KEYS = { sections: ['noi-dung', 'tin-bai'], counters: ['news.published', 'cases.late'] };

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join('')}</w:p>`;
const part = (name: string, root: string, ...body: string[]) => ({
  name,
  content: `<?xml version="1.0"?><w:${root} xmlns:w="${W}">${body.join('')}</w:${root}>`,
});

/** A form with these paragraphs. */
const form = async (...paragraphs: string[]): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(docx());
  const { name, content } = part(
    'word/document.xml',
    'document',
    '<w:body>',
    ...paragraphs,
    '</w:body>',
  );
  zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
};

const textOf = async (bytes: Buffer, name = 'word/document.xml') =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? '';

/** Text of each paragraph. */
const linesOf = async (bytes: Buffer) =>
  (await textOf(bytes))
    .split('</w:p>')
    .slice(0, -1)
    .map((one) => [...one.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));

describe('what a form wants to have filled in', () => {
  it('is found where Word has cut a name into pieces, in headers too', async () => {
    const zip = await JSZip.loadAsync(
      await form(paragraph(run('Số: {'), run('{s'), run('o}'), run('}/{{ky_hieu}}'))),
    );
    const header = part('word/header1.xml', 'hdr', paragraph(run('{{Đơn vị}}')));
    zip.file(header.name, header.content);
    const check = await formPlaceholders(await zip.generateAsync({ type: 'nodebuffer' }), KEYS);
    expect(check).toEqual({
      placeholders: ['so', 'ky_hieu', 'Đơn vị'],
      unknown: [],
      problem: null,
    });
  });

  it('is named where no report has it', async () => {
    const names = [
      '{{tieu_de}}',
      '{{muc:noi-dung}}',
      '{{muc:khac}}',
      '{{so_lieu:nope}}',
      '{{ten}}',
    ];
    const check = await formPlaceholders(
      await form(...names.map((name) => paragraph(run(name)))),
      KEYS,
    );
    expect(check.unknown).toEqual(['muc:khac', 'so_lieu:nope', 'ten']);
    expect(check.problem).toBe(
      'Mẫu có ký hiệu chưa biết: {{muc:khac}}, {{so_lieu:nope}}, {{ten}}.',
    );
  });

  it.each([
    ['Kỳ: {{ky_bao_cao', 'Dấu {{ và }} không đi thành cặp ở đoạn “Kỳ: {{ky_bao_cao”.'],
    [
      'Bảng {{bang:cases.late}}',
      'Ký hiệu bảng phải đứng một mình trong đoạn: {{bang:cases.late}}.',
    ],
    ['Không có gì', 'Mẫu không có ký hiệu nào để điền, ví dụ {{tieu_de}}.'],
    ['{{constructor}}', 'Mẫu có ký hiệu chưa biết: {{constructor}}.'],
  ])('is refused: %s', async (text, problem) => {
    expect((await formPlaceholders(await form(paragraph(run(text))), KEYS)).problem).toBe(problem);
  });

  const MIB = 1024 * 1024;
  it.each([
    ['a file of another kind', () => Buffer.from('%PDF-1.7'), /không phải tệp Word/],
    ['macros', () => docx({ name: 'word/vbaProject.bin' }), /macro/],
    ['a bomb', () => docx({ name: 'word/x.xml', content: Buffer.alloc(200 * MIB) }), /quá lớn/],
    ['too many bytes', () => Buffer.alloc(6 * MIB), /lớn hơn 5 MB/],
    ['an embedded file', () => docx({ name: 'word/embeddings/a.bin' }), /tệp nhúng/],
    [
      'a template from elsewhere',
      () =>
        docx({
          name: 'word/_rels/settings.xml.rels',
          content:
            '<Relationships><Relationship Id="a" Type="x/attachedTemplate" TargetMode="External" Target="http://x"/></Relationships>',
        }),
      /từ nơi khác/,
    ],
  ])(
    'is not looked for in %s',
    async (_, bytes, problem) => {
      await expect(formPlaceholders(bytes(), KEYS)).rejects.toThrow(problem);
    },
    30_000,
  );

  it.each([
    ['an entity', `<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="${W}">&b;</w:document>`],
    ['half of its text', `<w:document xmlns:w="${W}"><w:body>`],
  ])('is not looked for in a document with %s', async (_, content) => {
    const zip = await JSZip.loadAsync(docx());
    zip.file('word/document.xml', content);
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    await expect(formPlaceholders(bytes, KEYS)).rejects.toThrow(/bị hỏng/);
  });
});

describe('the help beside the upload', () => {
  it.each(['vi', 'en'] as const)('names all that a form may ask for: %s', (language) => {
    const { hint } = reportTemplateFields.form[language];
    const named = [...hint.matchAll(/\{\{([a-z_]+)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...FORM_NAMES].sort());
  });
});

describe('a filled form', () => {
  it('has the values as the pieces of the name looked', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const filled = await fillForm(
      await form(paragraph(run('Số: {{', bold), run('so'), run('}} ngày {{ngay}}/{{thang}}'))),
      buildContent({ number: 7, signedOn: '2026-06-05' }),
    );
    expect(await linesOf(filled)).toEqual(['Số: 07 ngày 05/6']);
    expect(await textOf(filled)).toContain(
      `<w:r>${bold}<w:t xml:space="preserve">Số: 07</w:t></w:r>`,
    );
  });

  it('has a paragraph for each line of a section, like the one that it stood in', async () => {
    const filled = await fillForm(
      await form(
        paragraph(run('{{muc:'), run('noi-dung}}')),
        paragraph(run('Nhận: {{noi_nhan}}.')),
      ),
      buildContent(),
    );
    expect((await linesOf(filled)).slice(0, 3)).toEqual([
      ...['UBND xã đã tổ chức:', '- Đăng tin;', '– Phát thanh.'],
    ]);
    const text = await textOf(filled);
    expect(text.match(/<w:jc w:val="both"\/>/g)).toHaveLength(4);
    expect(text.match(/<w:br\/>/g)).toHaveLength(2);
  });

  it('never takes a value for a name, nor for XML', async () => {
    const text = 'Đoạn {{so}} & <w:p> \u0001';
    const filled = await fillForm(
      await form(paragraph(run('{{muc:a}}')), paragraph(run('{{so}}'))),
      buildContent({ number: 9, sections: [section('a', 1, 'A', text)] }),
    );
    expect(await linesOf(filled)).toEqual(['Đoạn {{so}} &amp; &lt;w:p&gt; ', '09']);
  });

  it('has numbers, tables, and dots for what the report does not know', async () => {
    const names = ['so_lieu:news.published', 'cung_ky:cases.received', 'tang_giam:cases.late'];
    const filled = await fillForm(
      await form(
        ...names.map((name) => paragraph(run(`{{${name}}}`))),
        paragraph(run('{{so_lieu:gone}} {{ngay}}')),
        paragraph(run('{{bang:news.published}}')),
      ),
      buildContent(),
    );
    expect((await linesOf(filled)).slice(0, 4)).toEqual(['1.237', '10', '…', '… …']);
    const text = await textOf(filled);
    expect(text.match(/<w:tbl>/g)).toHaveLength(1);
    expect(text).toContain('Chuyển đổi số');
    expect(text.indexOf('<w:tbl>')).toBeLessThan(text.lastIndexOf('<w:p>'));
    expect(text).not.toContain('{{');
  });

  it('has tables as wide as the page of the form, or as the cell, in which they stand', async () => {
    const page = (width: number, sides: number) =>
      `<w:sectPr><w:pgSz w:w="${width}"/><w:pgMar w:left="${sides}" w:right="${sides}"/></w:sectPr>`;
    const table = paragraph(run('{{bang:news.published}}'));
    const widthOf = async (...parts: string[]) => {
      const text = await textOf(await fillForm(await form(...parts), buildContent()));
      const ours = text.slice(text.lastIndexOf('<w:tbl>'));
      const columns = [...ours.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
        Number(width),
      );
      const [, whole] = /<w:tblW [^>]*w:w="(\d+)"/.exec(ours) ?? [];
      const sum = columns.reduce((all, width) => all + width, 0);
      expect(sum).toBeLessThanOrEqual(Number(whole));
      expect(sum).toBeGreaterThan(Number(whole) - 10);
      return Number(whole);
    };
    expect(await widthOf(table, page(16838, 1000))).toBe(14838);
    expect(
      await widthOf(table, `<w:p><w:pPr>${page(8000, 500)}</w:pPr></w:p>`, page(16838, 0)),
    ).toBe(7000);
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="4216" w:type="dxa"/></w:tcPr>${table}</w:tc></w:tr></w:tbl>`;
    expect(await widthOf(cell, page(16838, 1000))).toBe(4000);
  });

  it('is filled in text boxes once, not by the paragraph around them too', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('{{so}}'))}</w:txbxContent></w:pict></w:r>`;
    const filled = await fillForm(
      await form(paragraph(run('{{ky_hieu}} '), box)),
      buildContent({ number: 3 }),
    );
    expect((await textOf(filled)).match(/>03</g)).toHaveLength(1);
    expect(await textOf(filled)).toContain('>BC-UBND <');
  });
});
