import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { cleanPastedHtml } from './paste';
import { element, type PastedElement, type PastedNode } from './paste-tree';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Stands in for the browser's parser, which Node lacks: builds the tree from parser events. */
function parse(html: string): PastedNode[] {
  const root = element('body', []);
  const open: PastedElement[] = [root];
  const current = () => open[open.length - 1] ?? root;
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (tag, attributes) => {
      const opened = element(tag, [], attributes);
      current().children.push(opened);
      open.push(opened);
    },
    onCloseTag: () => void open.pop(),
    textFilter: (text) => {
      current().children.push(
        text.replace(/&(lt|gt|quot|amp);/g, (_, name) => ENTITIES[name] ?? ''),
      );
      return text;
    },
  });
  return root.children;
}

const clean = (html: string) => cleanPastedHtml(html, parse);

function wordItem(level: number, marker: string, text: string): string {
  return (
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:.5in;text-indent:-.25in;` +
    `mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'>` +
    `<span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>` +
    `&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
  );
}

describe('cleanPastedHtml on text from Word', () => {
  it('leaves no style, class, language, office element or comment', () => {
    const html =
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style>` +
      `<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=VI>` +
      `<!--StartFragment--><p class=MsoNormal style='text-align:justify;mso-pagination:none'>` +
      `<b style='mso-bidi-font-weight:normal'><span lang=VI style='font-size:14.0pt'>Đông&nbsp;Kinh` +
      `</span></b><span lang=VI> “chỉ số”<o:p></o:p></span></p>` +
      `<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
    expect(clean(html)).toBe('<p><strong>Đông Kinh</strong> “chỉ số”</p>');
  });

  it('keeps the text of smart tags and joins wrapped lines', () => {
    expect(clean('<p>Xã <st1:place w:st="on">Đông\r\n   Kinh</st1:place></p>')).toBe(
      '<p>Xã Đông Kinh</p>',
    );
  });

  it('turns bulleted paragraphs into a list', () => {
    expect(clean(wordItem(1, '·', 'Một') + '\r\n\r\n' + wordItem(1, '·', 'Hai'))).toBe(
      '<ul><li><p>Một</p></li><li><p>Hai</p></li></ul>',
    );
  });

  it('nests by level', () => {
    const html =
      wordItem(1, '1.', 'Một') +
      wordItem(2, '-', 'Một.1') +
      wordItem(1, '2.', 'Hai') +
      '<p>Hết</p>';
    expect(clean(html)).toBe(
      '<ol><li><p>Một</p><ul><li><p>Một.1</p></li></ul></li><li><p>Hai</p></li></ol><p>Hết</p>',
    );
  });

  it('goes on counting where the document did', () => {
    expect(clean(wordItem(1, '3.', 'Ba') + '<p>Xen giữa</p>' + wordItem(1, '4)', 'Bốn'))).toBe(
      '<ol start="3"><li><p>Ba</p></li></ol><p>Xen giữa</p><ol start="4"><li><p>Bốn</p></li></ol>',
    );
  });

  it.each([
    ['- Gạch', '<ul><li><p>Gạch</p></li></ul>'],
    ['·&nbsp; Chấm', '<ul><li><p>Chấm</p></li></ul>'],
    [
      '<span>2.</span>&nbsp;&nbsp;<b>Số</b>',
      '<ol start="2"><li><p><strong>Số</strong></p></li></ol>',
    ],
  ])('reads the typed marker of %s', (text, list) => {
    expect(clean(`<p class=MsoListParagraph>${text}</p>`)).toBe(list);
  });

  it.each(['đ)', 'a)', 'II.', '1.2.'])('keeps the point marker %s as text', (marker) => {
    expect(clean(wordItem(1, marker, 'Điểm'))).toBe(`<p>${marker} Điểm</p>`);
  });

  it('keeps an ordinary paragraph that starts with a dash', () => {
    expect(clean('<p class=MsoNormal>- Sở Nội vụ;</p>')).toBe('<p>- Sở Nội vụ;</p>');
  });

  it('keeps the number of a heading and takes level one down', () => {
    const html =
      `<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>I.<span>&nbsp; </span>` +
      `</span><b>Kết quả</b></h1><h5>Nhỏ</h5>`;
    expect(clean(html)).toBe('<h2>I. Kết quả</h2><h4>Nhỏ</h4>');
  });

  it('drops comments, tracked deletions, page breaks and bookmarks', () => {
    const html =
      `<p><a name="_Toc1">Mục</a> <del cite="mailto:a" datetime="2026-01-01T08:00">cũ</del>` +
      `<ins cite="mailto:a">mới</ins><a href="#_ftn1">[1]</a>` +
      `<span class=MsoCommentReference>[A1]</span></p>` +
      `<br clear=all style='page-break-before:always'><div style='mso-element:comment-list'>x</div>`;
    expect(clean(html)).toBe('<p>Mục mới[1]</p>');
  });
});

describe('cleanPastedHtml on tables', () => {
  const cell = (html: string, attributes = '') =>
    `<td width=100 valign=top ${attributes} style='border:solid windowtext 1.0pt'>` +
    `<p class=MsoNormal align=center>${html}<o:p></o:p></p></td>`;

  it('keeps spans and makes a bold first row the header', () => {
    const html =
      `<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tbody><tr>` +
      `${cell('<b><span>TT</span></b>', 'rowspan=2')}${cell('<b>Kết</b> <b>quả</b>', 'colspan=2')}` +
      `</tr><tr>${cell('Đúng hạn')}${cell('Quá&nbsp;hạn')}</tr></tbody></table>`;
    expect(clean(html)).toBe(
      '<table><tr><th scope="col" rowspan="2"><p>TT</p></th>' +
        '<th scope="col" colspan="2"><p>Kết quả</p></th></tr>' +
        '<tr><td><p>Đúng hạn</p></td><td><p>Quá hạn</p></td></tr></table>',
    );
  });

  it('leaves a first row that is only partly bold as data', () => {
    const html = `<table><tr>${cell('<b>A</b> b')}</tr><tr>${cell('c')}</tr></table>`;
    expect(clean(html)).not.toContain('<th');
  });

  it('does not take the only row for a header', () => {
    expect(clean(`<table><tr>${cell('<b>A</b>')}</tr></table>`)).toBe(
      '<table><tr><td><p><strong>A</strong></p></td></tr></table>',
    );
  });

  it('takes thead for the header and keeps caption and row scope', () => {
    const html =
      '<table><caption>Bảng 1</caption><colgroup><col></colgroup><thead><tr><td>A</td></tr></thead>' +
      '<tbody><tr><th scope="row">b</th></tr></tbody></table>';
    expect(clean(html)).toBe(
      '<table><caption>Bảng 1</caption><tr><th scope="col">A</th></tr>' +
        '<tr><th scope="row">b</th></tr></table>',
    );
  });

  it('keeps an empty cell in its place', () => {
    const html = `<table><tr>${cell('&nbsp;')}${cell('b')}</tr></table>`;
    expect(clean(html)).toBe('<table><tr><td></td><td><p>b</p></td></tr></table>');
  });
});

describe('cleanPastedHtml on text from Google Docs', () => {
  it('reads bold and italics from styles and ignores the wrapping b', () => {
    const html =
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">` +
      `<p dir="ltr" style="line-height:1.38"><span style="font-weight:700;font-style:normal">Đậm</span>` +
      `<span style="font-weight:400;font-style:italic"> nghiêng</span></p><br />` +
      `<p dir="ltr"><span style="vertical-align:super">2</span></p></b>`;
    expect(clean(html)).toBe('<p><strong>Đậm</strong><em> nghiêng</em></p><p><sup>2</sup></p>');
  });

  it('puts a nested list into the item before it', () => {
    const html =
      `<ul><li dir="ltr" aria-level="1"><p role="presentation">A</p></li>` +
      `<ul><li aria-level="2"><p>B</p></li></ul></ul>`;
    expect(clean(html)).toBe('<ul><li><p>A</p><ul><li><p>B</p></li></ul></li></ul>');
  });

  it('does not underline a link twice', () => {
    const html = `<a href="https://a.vn" style="x"><span style="text-decoration:underline">A</span></a>`;
    expect(clean(html)).toBe('<a href="https://a.vn">A</a>');
  });
});

describe('cleanPastedHtml on anything', () => {
  it.each(['javascript:alert(1)', 'file:///C:/a.docx', '//a.vn'])('unlinks %s', (href) => {
    expect(clean(`<a href="${href}">A</a>`)).toBe('A');
  });

  it.each(['file:///C:/a.png', 'data:image/png;base64,AA', 'blob:x', 'cid:1'])(
    'drops an image from %s',
    (src) => {
      expect(clean(`<p>A<img width=10 src="${src}"></p>`)).toBe('<p>A</p>');
    },
  );

  it('keeps an image of the web with its description', () => {
    expect(clean('<img src="https://a.vn/a.png" alt="Trụ sở" width="9" class="x">')).toBe(
      '<img src="https://a.vn/a.png" alt="Trụ sở">',
    );
  });

  it('drops scripts, forms and frames', () => {
    const html = `<script>a()</script><p onclick="a()">A<button>B</button></p><iframe src="/"></iframe>`;
    expect(clean(html)).toBe('<p>A</p>');
  });

  it('leaves what was copied inside the editor as it is', () => {
    const html = '<p data-pm-slice="1 1 []" class="x">A</p>';
    expect(clean(html)).toBe(html);
  });

  it('is stable: cleaning twice changes nothing more, whatever the nesting', () => {
    const shape = fc.constantFrom<(inner: string) => string>(
      ...'p div b i span u h1 h3 blockquote a o:p'
        .split(' ')
        .map((tag) => (inner: string) => `<${tag} class="x" href="/a">${inner}</${tag}>`),
      (inner) => `<span style="font-weight:700;mso-list:Ignore">${inner}</span>`,
      (inner) => `<ul><li>${inner}</li> <ul><li>a</li><li>${inner}</li></ul></ul>`,
      (inner) => `<ol start=2>${inner}<li>a</li></ol>`,
      (inner) => `<table><tr><td><b>a</b></td><td>${inner}</td></tr><tr><td>b</td></tr></table>`,
      (inner) => `${inner}<br>${inner}<hr>`,
    );
    const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
      tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(
          'a',
          ' ',
          'đ',
          '&nbsp;',
          '&lt;',
          wordItem(1, '·', 'c'),
          wordItem(2, '1.', 'd'),
        ),
        fc.tuple(shape, tie('tree')).map(([wrap, inner]) => wrap(inner)),
      ),
    }));
    fc.assert(
      fc.property(tree, (html) => {
        const once = clean(html);
        expect(clean(once)).toBe(once);
        expect(once).not.toMatch(/style=|class=|<(span|div|font|b|i|o:p)\b/);
      }),
    );
  });
});
