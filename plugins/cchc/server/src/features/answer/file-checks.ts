import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import type { Core } from '@strapi/types';
import { z } from 'zod';

import {
  filesOf,
  type Flag,
  inspectFile,
  Refused,
  scanFile,
  storeOf,
  type Trace,
} from '../../platform/attachments';
import { withMediaFile } from '../../platform/media-file';
import type { Data, FieldProblem } from '../../platform/writes';

const media = z.object({ name: z.string(), url: z.string() });
type Media = z.infer<typeof media>;

/** The files that a row is written with. */
export const mediaOf = (files: unknown): Media[] => media.array().safeParse(files).data ?? [];

/** What may never be public. */
const NEVER: Partial<Record<Trace, string>> = {
  comments: 'nhận xét',
  changes: 'phần theo dõi thay đổi',
  hidden: 'chữ ẩn',
};

/** What a person has to look at, and may then let pass. */
const DOUBTFUL: Partial<Record<Trace | Flag, string>> = {
  author: 'tên người soạn',
  camera: 'thông tin máy chụp, nơi chụp',
  unseen: 'phần không kiểm tra được',
  script: 'đoạn mã tự chạy',
  launch: 'lệnh mở chương trình khác',
  'embedded-file': 'tệp khác bên trong',
  archive: 'tệp nén bên trong',
  'remote-content': 'phần tự lấy nội dung từ mạng',
};

const AWAY = 'chưa quét được mã độc; hãy thử lại sau';
const SCANS: Record<string, string> = { infected: 'có mã độc', error: AWAY, pending: AWAY };

const digestOf = async (stream: Readable): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer); // of a stream of bytes
  return hash.digest('hex');
};

interface There {
  path: string;
  size: number;
}

/** Whether these very bytes are a file of the case, whoever sent it. */
const isOfCase = async (strapi: Core.Strapi, caseId: unknown, { path, size }: There) => {
  const store = storeOf(strapi);
  if (typeof caseId !== 'string' || !caseId || !store) return false;
  const alike = (await filesOf(strapi, caseId)).filter((file) => file.size === size);
  if (alike.length === 0) return false;
  const digest = await digestOf(createReadStream(path));
  for (const { storeKey } of alike) {
    if ((await digestOf(await store.read(storeKey))) === digest) return true;
  }
  return false;
};

const lookAt = async (
  strapi: Core.Strapi,
  { name }: Media,
  there: There,
  { caseId, isChecked }: Data,
): Promise<FieldProblem[]> => {
  const problem = (what: string, field = 'files') => [{ field, message: `Tệp “${name}” ${what}.` }];
  if (await isOfCase(strapi, caseId, there)) {
    return problem('là bản gốc của vụ việc; hãy dùng bản đã che, đã biên tập');
  }
  const said = SCANS[await scanFile(strapi, there.path)];
  if (said) return problem(said);
  const { flags, traces } = await inspectFile(there.path, name);
  const bad = traces.flatMap((trace) => NEVER[trace] ?? []);
  if (bad.length > 0) return problem(`còn ${bad.join(', ')}; hãy bỏ đi rồi tải lên lại`);
  const doubts = [...new Set([...traces, ...flags])].flatMap((one) => DOUBTFUL[one] ?? []);
  if (isChecked === true || doubts.length === 0) return [];
  return problem(`còn ${doubts.join(', ')}; hãy bỏ đi, hoặc đánh dấu đã kiểm tra`, 'isChecked');
};

/**
 * What keeps files from becoming public with an answer (S-36): that they are the originals of its
 * case, that they are infected or not scanned where there is a scanner, or what they still tell of
 * how they were made.
 */
export const fileProblems = async (
  strapi: Core.Strapi,
  files: readonly Media[],
  row: Data,
): Promise<FieldProblem[]> => {
  const problems: FieldProblem[] = [];
  for (const file of files) {
    try {
      const look = (there: There) => lookAt(strapi, file, there, row);
      problems.push(...(await withMediaFile(strapi, file, look)));
    } catch (error) {
      // What cannot be looked at is not published.
      if (!(error instanceof Refused)) strapi.log.error(`cchc: ${String(error)}`);
      const unread = `Tệp “${file.name}” không đọc được để kiểm tra. Hãy thử lại sau, hoặc tải lên lại.`;
      problems.push({ field: 'files', message: error instanceof Refused ? error.message : unread });
    }
  }
  return problems;
};
