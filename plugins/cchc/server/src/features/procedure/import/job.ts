import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/types';

import type { ImportJob, LineOutcome } from '../../../../../shared/contracts/procedure-import';
import { afterOthers } from '../../../platform/pool';
import { importProcedures } from './apply';

interface ImportRequest extends Pick<ImportJob, 'dryRun' | 'publish' | 'overwrite' | 'startedBy'> {
  file: { bytes: Buffer; name: string };
}

interface Held {
  job: ImportJob;
  lines: readonly LineOutcome[];
  isUnwanted: boolean;
  ended: Promise<void>;
}

/** Of each portal, the import that runs or ran last. A new start of the server knows of none. */
const held = new WeakMap<Core.Strapi, Held>();

/** Made outside any request: what runs in it is nobody's request and no part of a transaction. */
const outside = new AsyncResource('cchc-import');

const AGAIN = 'Hãy nhập lại tệp này: phần đã ghi được nhận ra, không bị ghi thành hai.';
const SHUTDOWN = `Máy chủ dừng khi đang nhập. ${AGAIN}`;
const BROKEN = `Việc nhập bị ngắt vì lỗi của máy chủ; chi tiết có trong nhật ký máy chủ. ${AGAIN}`;

class Unwanted extends Error {}

const work = async (strapi: Core.Strapi, one: Held, { file, ...options }: ImportRequest) => {
  const onProgress = (done: number, total: number) => {
    if (one.isUnwanted) throw new Unwanted();
    Object.assign(one.job, { done, total });
  };
  const outcome = await importProcedures(strapi, file, { ...options, onProgress });
  if (outcome.ok) {
    one.lines = outcome.result.lines;
    Object.assign(one.job, { state: 'done', counts: outcome.result.counts });
  } else Object.assign(one.job, { state: 'refused', problem: outcome.problem });
};

const run = async (strapi: Core.Strapi, one: Held, request: ImportRequest) => {
  try {
    await work(strapi, one, request);
  } catch (error) {
    const isUnwanted = error instanceof Unwanted;
    Object.assign(one.job, { state: 'stopped', problem: isUnwanted ? SHUTDOWN : BROKEN });
    if (!isUnwanted) strapi.log.error(error);
  }
  one.job.endedAt = new Date().toISOString();
};

/** Begins an import that goes on by itself; undefined while another one runs. */
export const startImport = (strapi: Core.Strapi, request: ImportRequest): ImportJob | undefined => {
  if (held.get(strapi)?.job.state === 'running') return undefined;
  const { file, dryRun, publish, overwrite, startedBy } = request;
  const job: ImportJob = {
    ...{ id: randomUUID(), fileName: file.name, dryRun, publish, overwrite, startedBy },
    ...{ startedAt: new Date().toISOString(), endedAt: null, state: 'running' },
    ...{ done: 0, total: null, problem: null, counts: null },
  };
  const one: Held = { job, lines: [], isUnwanted: false, ended: Promise.resolve() };
  held.set(strapi, one);
  one.ended = outside.runInAsyncScope(() => run(strapi, one, request));
  return job;
};

/** The import that runs or ran last, and what became of the lines once it is done. */
export const lastImport = (
  strapi: Core.Strapi,
): { job: ImportJob; lines: readonly LineOutcome[] } | undefined => held.get(strapi);

/** Ends a running import after the transaction in which it is, and waits for that. */
export const stopImport = async (strapi: Core.Strapi): Promise<void> => {
  const one = held.get(strapi);
  if (!one) return;
  one.isUnwanted = true;
  await one.ended;
  // Strapi reads what it has to tell to webhooks after each commit.
  await afterOthers(strapi, 5000);
};
