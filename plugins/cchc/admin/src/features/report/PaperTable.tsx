import { type Cell, shownNumber, type TableBlock } from '../../../../shared/official-document';

const Written = ({ cell }: { cell: Cell }) =>
  typeof cell === 'string' ? <td>{cell}</td> : <td className="number">{shownNumber(cell)}</td>;

const Row = ({ cells, ...row }: { cells: readonly Cell[]; className?: string }) => (
  <tr {...row}>
    {cells.map((cell, position) => (
      <Written key={position} cell={cell} />
    ))}
  </tr>
);

/** A table as the document prints it. */
export const PaperTable = ({ table: { caption, head, rows, total } }: { table: TableBlock }) => (
  <table>
    {caption && <caption>{caption}</caption>}
    <thead>
      <tr>
        {head.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, position) => (
        <Row key={position} cells={cells} />
      ))}
      {total && <Row cells={total} className="strong" />}
    </tbody>
  </table>
);
