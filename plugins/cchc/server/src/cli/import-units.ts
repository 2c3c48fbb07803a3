import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { importUnits, recordUnits } from '../features/unit';
import { onlyFile } from './failure';
import type { Command } from './index';

const OPTIONS = {
  succession: { type: 'string' },
  on: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const read = (path: string | undefined) =>
  path === undefined ? undefined : readFile(path, 'utf8');

/** `file:line`; a bad option belongs to no file, and a cycle beyond the file to no line. */
const placeOf = ({ file, line }: { file: string; line: number }) =>
  [file, line].filter(Boolean).join(':');

/** `import units FILE --succession FILE`: prints what was done, or every problem with its line. */
export const importUnitsCommand: Command = async ({ strapi, print, complain }, args) => {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const file = onlyFile(positionals);
  if (file === undefined && values.succession === undefined) {
    complain('Cho biết tệp đơn vị, ví dụ: cchc import units don-vi.csv --succession sap-nhap.csv');
    return 2;
  }
  const outcome = await importUnits(strapi, {
    units: await read(file),
    succession: await read(values.succession),
    on: values.on,
    dryRun: values['dry-run'],
    fileNames: {
      units: file && basename(file),
      succession: values.succession && basename(values.succession),
    },
    onChanged: (unitIds) => recordUnits(strapi, unitIds),
  });

  if (values.json) print(JSON.stringify(outcome));
  if (!outcome.ok) {
    for (const problem of outcome.problems) {
      complain([placeOf(problem), problem.message].filter(Boolean).join(': '));
    }
    complain(`Không ghi gì: ${outcome.problems.length} lỗi.`);
    return 1;
  }
  const { created, updated, unchanged, successions, notes } = outcome.result;
  for (const note of notes) complain(note);
  if (!values.json) {
    print(
      [
        values['dry-run'] ? 'Chạy thử, chưa ghi gì.' : 'Đã nhập đơn vị.',
        `Đơn vị: ${created} thêm mới, ${updated} cập nhật, ${unchanged} không đổi.`,
        `Sáp nhập, chia tách: ${successions.created} thêm mới, ${successions.updated} cập nhật, ${successions.unchanged} không đổi.`,
      ].join('\n'),
    );
  }
  return 0;
};
