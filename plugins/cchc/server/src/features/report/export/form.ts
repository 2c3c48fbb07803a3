import { type Document, DOMParser } from '@xmldom/xmldom';

import type { CountedTable, ReportContent } from '../../../../../shared/contracts/report';
import { printable } from '../../../../../shared/official-document';
import { printedTables, tableBlocks } from '../../../../../shared/report';
import { blocksXml } from '../../../platform/official-document';
import { openForm } from './form-file';
import { counterOf, type FormKeys, isKnown, isTable, linesFor, readName } from './form-names';
import {
  fillBlocks,
  fillIn,
  fillParagraphs,
  type Place,
  placesIn,
  standsAlone,
} from './form-paragraphs';
import { fitTables, roomFor } from './form-width';

const LONGEST_SHOWN = 60;

export interface FormCheck {
  /** What stands between braces, as it was written, each once. */
  placeholders: string[];
  /** Those that no report could fill in. */
  unknown: string[];
  /** Why the form is not taken, in Vietnamese; null for a good one. */
  problem: string | null;
}

const quoted = (names: readonly string[]) =>
  names.map((name) => `{{${name.slice(0, LONGEST_SHOWN)}}}`).join(', ');

const problemOf = (places: readonly Place[], names: readonly string[], unknown: string[]) => {
  const broken = places.find(({ isBroken }) => isBroken);
  if (broken) {
    return `Dấu {{ và }} không đi thành cặp ở đoạn “${broken.text.trim().slice(0, LONGEST_SHOWN)}”.`;
  }
  if (unknown.length > 0) return `Mẫu có ký hiệu chưa biết: ${quoted(unknown)}.`;
  const crowded = places.find(
    (place) => place.names.some((name) => isTable(readName(name))) && !standsAlone(place),
  );
  if (crowded) {
    return `Ký hiệu bảng phải đứng một mình trong đoạn: ${quoted(crowded.names)}.`;
  }
  return names.length === 0 ? 'Mẫu không có ký hiệu nào để điền, ví dụ {{tieu_de}}.' : null;
};

/**
 * What an office's own form wants to have filled in, `{{tieu_de}}`, `{{muc:KEY}}`, and what of it no
 * report with these sections and counters has.
 * @throws FormProblem for a file that is no document of Word, or not a safe one
 */
export const formPlaceholders = async (
  bytes: Buffer,
  keys: FormKeys,
  fileName = 'mẫu',
): Promise<FormCheck> => {
  const { parts } = await openForm(bytes, fileName);
  const places = [...parts.values()].flatMap(placesIn);
  const placeholders = [...new Set(places.flatMap(({ names }) => names))];
  const unknown = placeholders.filter((name) => !isKnown(readName(name), keys));
  return { placeholders, unknown, problem: problemOf(places, placeholders, unknown) };
};

const blocksOf = async (table: CountedTable): Promise<Document> => {
  const xml = await blocksXml(tableBlocks([table]));
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return new DOMParser().parseFromString(`<r xmlns:w="${w}">${xml}</r>`, 'text/xml');
};

const fill = async (place: Place, content: ReportContent): Promise<void> => {
  const [name = ''] = place.names;
  const read = readName(name);
  const counter = isTable(read) && standsAlone(place) ? counterOf(read, content) : undefined;
  const table = printedTables(content.snapshot).find((one) => one.counter === counter);
  if (table) {
    const blocks = await blocksOf(table);
    const room = roomFor(place.paragraph);
    if (room) fitTables(blocks, room);
    fillBlocks(place, blocks);
    return;
  }
  const linesOf = (written: string) => linesFor(readName(written), content).map(printable);
  if (standsAlone(place)) fillParagraphs(place, linesOf(name));
  else fillIn(place, (written) => linesOf(written).join('\n'));
};

/**
 * An office's own form with a report's contents in it. What the report does not have becomes dots.
 * @throws FormProblem for a file that is no document of Word, or not a safe one
 */
export const fillForm = async (bytes: Buffer, content: ReportContent): Promise<Buffer> => {
  const { parts, save } = await openForm(bytes, 'mẫu');
  for (const tree of parts.values()) {
    for (const place of placesIn(tree)) {
      if (place.names.length > 0) await fill(place, content);
    }
  }
  return save();
};
