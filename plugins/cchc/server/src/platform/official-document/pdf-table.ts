import { type Cell, shownNumber, type TableBlock } from '../../../../shared/official-document';
import { columnShares, SIZE } from './layout';
import {
  artifact,
  BOTTOM,
  ensureRoom,
  heightOf,
  type Pdf,
  type Place,
  type Struct,
  type Style,
  TOP,
  WHOLE,
  write,
} from './pdf-page';

/** Points between a cell's border and its text. */
const PADDING = { x: 4, y: 2.5 };
const HIGHEST_ROW = BOTTOM - TOP;

interface Row {
  height: number;
  draw: (table: Struct) => void;
}

interface Shown {
  text: string;
  style: Style;
  place: Place;
}

/** Where the columns stand. */
const placesOf = (table: TableBlock): Place[] => {
  let x = WHOLE.x;
  return columnShares(table).map((share) => {
    const width = share * WHOLE.width;
    const place = { x, width };
    x += width;
    return place;
  });
};

const inside = ({ x, width }: Place): Place => ({
  x: x + PADDING.x,
  width: width - 2 * PADDING.x,
  height: HIGHEST_ROW - 2 * PADDING.y,
});

const shownCell = (value: Cell, place: Place, kind: 'head' | 'row' | 'total'): Shown => {
  const isText = typeof value === 'string';
  const side = isText ? 'left' : 'right';
  return {
    text: isText ? value : shownNumber(value),
    style: {
      face: kind === 'row' ? 'regular' : 'bold',
      size: SIZE.cell,
      align: kind === 'head' ? 'center' : side,
    },
    place: inside(place),
  };
};

/** A row of a table, measured, to be drawn where the page stands then. */
const rowOf = (
  pdf: Pdf,
  places: readonly Place[],
  values: readonly Cell[],
  kind: 'head' | 'row' | 'total',
): Row => {
  const cells = places.map((place, index) => shownCell(values[index] ?? null, place, kind));
  const heights = cells.map(({ text, style, place }) => heightOf(pdf, text, style, place));
  const height = Math.max(...heights) + 2 * PADDING.y;
  return {
    height,
    draw: (table) => {
      const top = pdf.y;
      artifact(pdf, () => {
        for (const { x, width } of places) pdf.rect(x, top, width, height);
        pdf.lineWidth(0.5).stroke();
      });
      const row = pdf.struct('TR');
      table.add(row);
      cells.forEach(({ text, style, place }, index) => {
        const cell = pdf.struct(kind === 'head' ? 'TH' : 'TD');
        row.add(cell);
        pdf.y = top + (height - (heights[index] ?? 0)) / 2;
        write(pdf, text, style, { place, parent: cell });
      });
      pdf.y = top + height;
    },
  };
};

const CAPTION: Style = { face: 'italic', align: 'center' };

/** What must stand on one page: caption, head and first row. */
export const tableStart = (pdf: Pdf, table: TableBlock): number => {
  const places = placesOf(table);
  return (
    (table.caption ? heightOf(pdf, table.caption, CAPTION) + 3 : 0) +
    rowOf(pdf, places, table.head, 'head').height +
    rowOf(pdf, places, table.rows[0] ?? [], 'row').height
  );
};

/** Draws a table; its head is repeated on each page. */
export const drawTable = (pdf: Pdf, table: TableBlock, parent: Struct): void => {
  const places = placesOf(table);
  const struct = pdf.struct('Table');
  ensureRoom(pdf, tableStart(pdf, table));
  if (table.caption) {
    write(pdf, table.caption, CAPTION, { parent });
    pdf.y += 3;
  }
  parent.add(struct);
  const head = rowOf(pdf, places, table.head, 'head');
  head.draw(struct);
  const rows = [
    ...table.rows.map((values) => ({ values, kind: 'row' as const })),
    ...(table.total ? [{ values: table.total, kind: 'total' as const }] : []),
  ];
  for (const { values, kind } of rows) {
    const row = rowOf(pdf, places, values, kind);
    if (ensureRoom(pdf, row.height)) head.draw(struct);
    row.draw(struct);
  }
};
