import { parseCode } from '../../../../../shared/procedure';
import { looksLikeLegacyEncoding } from '../../../../../shared/text';

import { splitAgencies } from './agencies';
import { abolishedOf, levelOf, serviceLevelOf } from './choices';
import type { Columns, ListField } from './columns';
import { LABELS } from './labels';
import type { Parts } from './parts';
import { isDemoNumber } from './placeholder';
import { badCode, finishRecord, legacyReason, type Outcome } from './record-object';
import { lineOf, textOf } from './source';

/** A cell written for a spreadsheet, where `'` keeps it from being taken for a formula. */
const unquoted = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@|%＝＋－＠])/, '');

/** Values of one cell: a line each (the portal's export) or parted by `|` (our CSV). */
const valuesOf = (cell: string): string[] => {
  const parts = cell.split(/[|\n]/).flatMap((part) => lineOf(part) ?? []);
  return [...new Set(parts)];
};

/** The choices among the values of a cell; the others are left over. */
const choicesOf = <T>(
  { cell, label, leftover }: { cell: string; label: string; leftover: string[] },
  choose: (words: string) => T | undefined,
): T[] =>
  valuesOf(cell).flatMap((words) => {
    const value = choose(words);
    if (value === undefined) leftover.push(`${label}: ${words}`);
    return value ?? [];
  });

type Cells = Partial<Record<ListField, string>>;

/** Empty cells say nothing: a list may fill fields, it never empties them. */
const partsOf = (cells: Cells, leftover: string[]): Parts => {
  const choices = <T>(field: ListField, choose: (words: string) => T | undefined): T[] =>
    choicesOf({ cell: cells[field] ?? '', label: LABELS[field], leftover }, choose);
  const agencies = cells.executingAgencies ?? '';
  const several = /[|\n]/.test(agencies) ? valuesOf(agencies) : splitAgencies(agencies);
  const levels = [...new Set(choices('levels', levelOf))];
  const number = lineOf(cells.decisionNumber);
  return {
    issuingAgency: lineOf(cells.issuingAgency) ?? undefined,
    field: lineOf(cells.field) ?? undefined,
    decisionNumber: number && !isDemoNumber(number) ? number : undefined,
    executingAgencies: several.length > 0 ? several : undefined,
    levels: levels.length > 0 ? levels : undefined,
    serviceLevel: choices('serviceLevel', serviceLevelOf)[0],
    abolished: choices('abolished', abolishedOf)[0],
  };
};

/** One row of a list as a record with list fields only. */
export const recordOfRow = (columns: Columns, row: readonly string[]): Outcome => {
  const cells: Cells = {};
  const leftover: string[] = [];
  columns.forEach((column, at) => {
    const cell = unquoted(row[at] ?? '');
    if (column?.field) cells[column.field] = cell;
    else if (column && textOf(cell) !== null) leftover.push(`${column.heading}: ${lineOf(cell)}`);
  });
  const text = lineOf(cells.code);
  if (text === null) return { rejected: `Thiếu ${LABELS.code}.` };
  const code = parseCode(text);
  if (!code) return { rejected: badCode(LABELS.code, text) };
  const legacy = columns.find((_, at) => looksLikeLegacyEncoding(row[at] ?? ''));
  if (legacy) return { code: code.code, rejected: legacyReason(legacy.heading) };
  const name = lineOf(cells.name);
  if (name === null) return { code: code.code, rejected: `Thiếu ${LABELS.name}.` };
  const parts = partsOf(cells, leftover);
  return finishRecord({ code, name, parts, leftover: leftover.length > 0 ? leftover : undefined });
};
