import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { type ImportResult, importProcedures } from '../features/procedure';
import { onlyFile } from './failure';
import type { Command } from './index';

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  publish: { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const summary = ({ counts }: ImportResult, isTrial: boolean): string => {
  const { created, updated, unchanged, abolished, rejected } = counts;
  return [
    isTrial ? 'Chạy thử, chưa ghi gì.' : 'Đã nhập thủ tục.',
    `${created} thêm mới, ${updated} cập nhật, ${unchanged} không đổi, ${abolished} bãi bỏ, ${rejected} bị từ chối.`,
  ].join('\n');
};

/** `import procedures FILE`: prints the counts, and each line that was refused or needs a word. */
export const importProceduresCommand: Command = async ({ strapi, print, complain }, args) => {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const path = onlyFile(positionals);
  if (path === undefined) {
    complain('Cho biết tệp thủ tục, ví dụ: cchc import procedures thu-tuc.xlsx --publish');
    return 2;
  }
  const name = basename(path);
  const outcome = await importProcedures(
    strapi,
    { bytes: await readFile(path), name },
    {
      dryRun: values['dry-run'],
      publish: values.publish,
      overwrite: values.overwrite,
      onProgress: (done, total) => complain(`${done}/${total}`),
    },
  );
  if (!outcome.ok) {
    if (values.json) print(JSON.stringify(outcome));
    complain(`${name}: ${outcome.problem}`);
    return 1;
  }
  const { result } = outcome;
  for (const { line, message } of result.lines) {
    if (message) complain(`${name}:${line}: ${message}`);
  }
  print(values.json ? JSON.stringify(result) : summary(result, values['dry-run']));
  return result.counts.rejected > 0 ? 1 : 0;
};
