import JSZip from 'jszip';

import { type OfficialDocument, officialDocument } from '../../../../shared/official-document';
import { docxOf } from './docx';

const REPORT: OfficialDocument = {
  issuer: ['Ủy ban nhân dân', 'xã Đông Kinh'],
  symbol: 'BC-UBND',
  place: 'Đông Kinh',
  month: 6,
  year: 2026,
  title: 'Báo cáo',
  subject: 'Kết quả công tác tuyên truyền cải cách hành chính',
  blocks: [
    { type: 'ground', text: 'Thực hiện Kế hoạch số 10/KH-UBND;' },
    { type: 'heading', level: 1, text: 'Kết quả thực hiện' },
    { type: 'heading', level: 2, text: 'Thống kê' },
    { type: 'table', head: ['Chủ đề', 'Số tin'], rows: [['Thủ tục & <hồ sơ>', 1234]] },
    { type: 'paragraph', text: 'Dòng một\nDòng hai' },
    { type: 'item', text: 'Một ý' },
  ],
  signatory: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  signerName: 'Nguyễn Văn A',
  recipients: ['UBND tỉnh', 'Lưu: VT, NV'],
};

const partsOf = async (document: OfficialDocument) => {
  const zip = await JSZip.loadAsync(await docxOf(document));
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return {
    text: await read('word/document.xml'),
    styles: await read('word/styles.xml'),
    links: await read('word/_rels/document.xml.rels'),
    read,
  };
};
type Parts = Awaited<ReturnType<typeof partsOf>>;

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf(officialDocument.parse(REPORT));
});

/** The paragraph around a text, as it stands in the file. */
const paragraph = (words: string) =>
  parts.text.split('</w:p>').find((one) => one.includes(`>${words}<`)) ?? '';

describe('a report as a file of Word', () => {
  it('is A4 with margins of 20, 20, 30 and 15 mm', () => {
    expect(parts.text).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const [margins = ''] = /<w:pgMar [^>]*>/.exec(parts.text) ?? [];
    const side = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)?.[1]);
    expect(['top', 'bottom', 'left', 'right'].map(side)).toEqual([1134, 1134, 1701, 850]);
  });

  it('is in Times New Roman for every script, and in Vietnamese', () => {
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
      expect(parts.styles).toContain(`w:${script}="Times New Roman"`);
    }
    expect(parts.styles).toContain('<w:lang w:val="vi-VN"');
  });

  it('has page numbers, but none on the first page', async () => {
    expect(parts.text).toContain('<w:titlePg/>');
    const headerOf = async (kind: string) => {
      const id = new RegExp(`<w:headerReference w:type="${kind}" r:id="(\\w+)"`).exec(
        parts.text,
      )?.[1];
      const [link = ''] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(parts.links) ?? [];
      return parts.read(`word/${/Target="([^"]+)"/.exec(link)?.[1]}`);
    };
    expect(await headerOf('default')).toContain('PAGE');
    const first = await headerOf('first');
    expect(first).toContain('<w:hdr');
    expect(first).not.toContain('PAGE');
  });

  it('sets issuer, motto, date and headings as the decree says', () => {
    const bold = /<w:b\/>/;
    expect(paragraph('XÃ ĐÔNG KINH')).toMatch(bold);
    expect(paragraph('Độc lập - Tự do - Hạnh phúc')).toMatch(bold);
    const date = paragraph('Đông Kinh, ngày        tháng 6 năm 2026');
    expect(date).toMatch(/<w:i\/>/);
    expect(date).not.toMatch(bold);
    expect(paragraph('Số:       /BC-UBND')).not.toMatch(bold);
    expect(paragraph('I. KẾT QUẢ THỰC HIỆN')).toMatch(bold);
    expect(paragraph('1. Thống kê')).toMatch(bold);
    expect(paragraph('Thực hiện Kế hoạch số 10/KH-UBND;')).toMatch(/<w:i\/>/);
  });

  it('has no upper line where nobody is above the issuer, and a plain one where somebody is', async () => {
    const above = { ...REPORT, superior: 'Ủy ban nhân dân tỉnh Hà Tĩnh' };
    parts = await partsOf(above);
    const line = paragraph('ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH');
    expect(line).not.toBe('');
    expect(line).not.toMatch(/<w:b\/>/);
    parts = await partsOf(REPORT);
    expect(parts.text).not.toContain('TỈNH HÀ TĨNH');
  });

  it('has tables whose head is repeated on each page, with numbers on the right', () => {
    expect(parts.text).toContain('<w:tblHeader/>');
    expect(paragraph('1.234')).toContain('<w:jc w:val="right"/>');
    expect(paragraph('Thủ tục &amp; &lt;hồ sơ&gt;')).toContain('<w:jc w:val="left"/>');
  });

  it('makes a paragraph of each line, justified', () => {
    for (const words of ['Dòng một', 'Dòng hai', '- Một ý']) {
      expect(paragraph(words)).toContain('<w:jc w:val="both"/>');
      expect(paragraph(words)).toContain('w:line="276" w:lineRule="auto"');
    }
  });

  it('says where it goes and who signs', () => {
    expect(paragraph('- UBND tỉnh;')).toContain('<w:sz w:val="22"/>');
    expect(paragraph('- Lưu: VT, NV.')).not.toBe('');
    expect(paragraph('CHỦ TỊCH')).toContain('<w:jc w:val="center"/>');
    expect(paragraph('Nguyễn Văn A')).toMatch(/<w:b\/>/);
  });
});
