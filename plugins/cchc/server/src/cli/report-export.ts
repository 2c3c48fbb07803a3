import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { FILE_FORMATS, fileOf, loadReport } from '../features/report';
import type { Command } from './index';

/** `report export ID`: writes a report as a file, into the folder where the command was called. */
export const exportReportCommand: Command = async ({ strapi, print, complain }, args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'docx' }, to: { type: 'string' } },
  });
  const [id = ''] = positionals;
  const format = FILE_FORMATS.find((one) => one === values.format);
  if (!format || positionals.length !== 1) {
    complain(`Cần mã của một báo cáo; --format là một trong: ${FILE_FORMATS.join(', ')}.`);
    return 2;
  }
  const report = await loadReport(strapi, id);
  if (!report) {
    complain(`Không có báo cáo ${id}.`);
    return 1;
  }
  const file = await fileOf(strapi, report, format);
  if (!file) {
    complain('Mẫu báo cáo của loại kỳ này chưa có tệp Word riêng của cơ quan.');
    return 1;
  }
  const path = resolve(values.to ?? file.name);
  await writeFile(path, file.bytes);
  print(path);
  return 0;
};
