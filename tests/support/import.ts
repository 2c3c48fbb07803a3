import { setImmediate } from 'node:timers/promises';

import type { ImportJob, ImportLines } from '../../plugins/cchc/shared/contracts/procedure-import';
import type { Panel } from './panel';

export const IMPORT = '/cchc/procedure-import';

/** The `n`th of a made-up catalogue, as one line of JSON lines. */
export const catalogueLine = (n: number, fields: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ma_thu_tuc: `7.${String(n).padStart(6, '0')}`,
    ten_thu_tuc: `Thủ tục nhập thử số ${n}`,
    linh_vuc: `Lĩnh vực thử ${n % 3}`,
    cap_thuc_hien: ['Cấp xã'],
    doi_tuong_thuc_hien: ['Công dân Việt Nam'],
    co_quan_thuc_hien_ds: ['Ủy ban nhân dân cấp xã'],
    trinh_tu_thuc_hien: 'Bước 1: Nộp đơn\nNộp tại quầy.\nBước 2: Nhận kết quả\nKý sổ.',
    thanh_phan_ho_so: [
      { truong_hop: '', giay_to: [{ ten: 'Đơn', ban_chinh: 1, ban_sao: 0, mau: null }] },
    ],
    ...fields,
  });

/** The first `count` of the catalogue. */
export const catalogue = (count: number, fieldsOf?: (n: number) => Record<string, unknown>) =>
  Array.from({ length: count }, (_, index) => catalogueLine(index + 1, fieldsOf?.(index + 1))).join(
    '\n',
  );

interface Options {
  name?: string;
  dryRun?: boolean;
  publish?: boolean;
  overwrite?: boolean;
}

/** What the panel's page for importing asks, as one account asks it. */
export const importOf = (panel: Panel) => {
  const start = (content: string | Buffer, { name = 'thu-tuc.jsonl', ...options }: Options = {}) =>
    panel
      .post(IMPORT)
      .field('dryRun', String(options.dryRun ?? false))
      .field('publish', String(options.publish ?? false))
      .field('overwrite', String(options.overwrite ?? false))
      .attach('files', Buffer.from(content), name);
  const job = async () => (await panel.get(IMPORT).expect(200)).body.data as ImportJob | null;
  const ended = async (): Promise<ImportJob> => {
    for (;;) {
      const now = await job();
      if (now && now.state !== 'running') return now;
      await setImmediate();
    }
  };
  return {
    start,
    job,
    /** The import that runs, once it has ended. */
    ended,
    whole: async (content: string | Buffer, options?: Options) => {
      await start(content, options).expect(202);
      return ended();
    },
    lines: async (query = '') =>
      (await panel.get(`${IMPORT}/lines?${query}`).expect(200)).body as ImportLines,
    table: () => panel.get(`${IMPORT}/result.csv`),
  };
};
