import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import JSZip from 'jszip';

import {
  type Block,
  capitals,
  dateLine,
  numberLine,
  type OfficialDocument,
  recipientLines,
} from '../../../../shared/official-document';
import { bodyOf } from './docx-body';
import { beside, centred, LEFT, line, mm, RIGHT, rule, TEXT_WIDTH } from './docx-parts';
import * as layout from './layout';

const { SIZE } = layout;
const FONT = 'Times New Roman';

/** Issuer and number on the left, the state's name, motto and date on the right. */
const head = (document: OfficialDocument) =>
  beside(
    [
      ...(document.superior
        ? [centred(capitals(document.superior), { size: SIZE.letterhead })]
        : []),
      ...document.issuer.map((text) =>
        centred(capitals(text), { size: SIZE.letterhead, bold: true }),
      ),
      rule(LEFT, mm(layout.RULE.issuer)),
      centred(numberLine(document), { size: SIZE.letterhead }),
    ],
    [
      centred(layout.STATE, { size: SIZE.state, bold: true }),
      centred(layout.MOTTO, { size: SIZE.letterhead, bold: true }),
      rule(RIGHT, mm(layout.MOTTO_WIDTH)),
      centred(dateLine(document), { size: SIZE.letterhead, italics: true }),
    ],
  );

const titleOf = ({ title, subject, subjectNote }: OfficialDocument) => [
  line(
    capitals(title),
    { bold: true },
    { alignment: AlignmentType.CENTER, spacing: { before: 240 } },
  ),
  centred(subject, { bold: true }),
  ...(subjectNote ? [centred(subjectNote)] : []),
  rule(TEXT_WIDTH, mm(layout.RULE.title)),
];

/** Where it goes on the left; on the right who signs, with room for hand and seal. */
const foot = ({ recipients, signatory, signerName = '' }: OfficialDocument) =>
  beside(
    [
      line('Nơi nhận:', { size: SIZE.state, bold: true, italics: true }),
      ...recipientLines(recipients).map((text) => line(text, { size: SIZE.list })),
    ],
    [
      ...signatory.map((text) => centred(capitals(text), { bold: true })),
      ...Array.from({ length: layout.SEAL_LINES }, () => centred('')),
      centred(signerName, { bold: true }),
    ],
  );

/** Numbers from the second page on, in the middle of the upper margin. */
const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.text * 2 })],
    }),
  ],
});

const { top, bottom, left, right } = layout.MARGIN;
const PAGE = {
  size: { width: mm(layout.PAGE.width), height: mm(layout.PAGE.height) },
  margin: {
    ...{ top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right) },
    header: mm(layout.NUMBER_FROM_TOP),
  },
};

/** The document as a file of Word. */
export const docxOf = (document: OfficialDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: document.subject,
      creator: document.issuer.join(' '),
      styles: {
        default: {
          document: {
            run: {
              font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
              size: SIZE.text * 2,
              language: { value: 'vi-VN', eastAsia: 'vi-VN' },
            },
          },
        },
      },
      sections: [
        {
          properties: { titlePage: true, page: PAGE },
          headers: { default: pageNumber, first: new Header({ children: [new Paragraph('')] }) },
          children: [
            head(document),
            ...titleOf(document),
            ...bodyOf(document.blocks),
            line('', {}, { spacing: { after: 120 }, keepNext: true }),
            foot(document),
            // Word wants a paragraph behind the last table; this one takes no room.
            new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
          ],
        },
      ],
    }),
  );

/** Paragraphs and tables as WordprocessingML with the prefix `w`, to stand in another document. */
export const blocksXml = async (blocks: readonly Block[]): Promise<string> => {
  const file = await Packer.toBuffer(new Document({ sections: [{ children: bodyOf(blocks) }] }));
  const zip = await JSZip.loadAsync(file);
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return /<w:body>([^]*)<w:sectPr/.exec(text)?.[1] ?? '';
};
