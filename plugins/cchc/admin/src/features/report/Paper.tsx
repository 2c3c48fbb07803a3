import type { CSSProperties } from 'react';

import type { ReportContent } from '../../../../shared/contracts';
import {
  type Block,
  capitals,
  dateLine,
  headingNumbers,
  numberLine,
  type OfficialDocument,
  recipientLines,
} from '../../../../shared/official-document';
import { reportDocument } from '../../../../shared/report';
import { OnPaper, PAPER } from '../case/OnPaper';
import { PaperTable } from './PaperTable';
import { Sheet } from './paper-style';

/** How wide the line below is. React's type knows no properties of one's own. */
const ruled = (width: string) => ({ '--rule': width }) as CSSProperties;

const Head = ({ document }: { document: OfficialDocument }) => {
  const { superior, issuer } = document;
  return (
    <header className="head">
      <div>
        {superior && <p>{capitals(superior)}</p>}
        {issuer.map((line, position) => (
          <p key={line} className={position === issuer.length - 1 ? 'strong rule' : 'strong'}>
            {capitals(line)}
          </p>
        ))}
        <p>{numberLine(document)}</p>
      </div>
      <div>
        <p className="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p className="strong rule" style={ruled('58%')}>
          Độc lập - Tự do - Hạnh phúc
        </p>
        <p className="date">{dateLine(document)}</p>
      </div>
    </header>
  );
};

const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

/** One piece of the text, a heading with the number that it has. */
const Piece = ({ block, number }: { block: Block; number: string }) => {
  switch (block.type) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return <Heading>{number + (block.level === 1 ? capitals(block.text) : block.text)}</Heading>;
    }
    case 'table':
      return <PaperTable table={block} />;
    case 'item':
      return <p className="text">{`- ${block.text}`}</p>;
    default:
      return <p className={block.type === 'paragraph' ? 'text' : block.type}>{block.text}</p>;
  }
};

const Text = ({ blocks }: { blocks: readonly Block[] }) => {
  const numberOf = headingNumbers();
  const numbered = blocks.map((block) => ({
    block,
    number: block.type === 'heading' ? numberOf(block.level) : '',
  }));
  // The same piece may come twice: they have no names of their own.
  return numbered.map((piece, position) => <Piece key={position} {...piece} />);
};

const Foot = ({
  document: { recipients, signatory, signerName },
}: {
  document: OfficialDocument;
}) => (
  <footer className="foot">
    <div className="recipients">
      <p className="strong names">Nơi nhận:</p>
      {recipientLines(recipients).map((recipient) => (
        <p key={recipient}>{recipient}</p>
      ))}
    </div>
    <div className="signature">
      {signatory.map((line) => (
        <p key={line}>{capitals(line)}</p>
      ))}
      <p className="signer">{signerName}</p>
    </div>
  </footer>
);

/**
 * The report as it will be printed: of the same document as its files, so that it says the same. It
 * is Vietnamese in whatever language the panel is.
 */
export const Paper = ({ content }: { content: ReportContent }) => {
  const document = reportDocument(content);
  return (
    <Sheet className={PAPER} lang="vi">
      <OnPaper />
      <Head document={document} />
      <div className="title">
        <p>{capitals(document.title)}</p>
        <p>{document.subject}</p>
        <p className="about rule" style={ruled('25%')}>
          {document.subjectNote}
        </p>
      </div>
      <Text blocks={document.blocks} />
      <Foot document={document} />
    </Sheet>
  );
};
