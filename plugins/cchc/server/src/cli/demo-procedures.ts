import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/types';
import { z } from 'zod';

import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  type ProcedureRecord,
  procedureRecord,
} from '../../../shared/contracts';
import type { Actor } from '../features/decision';
import { DOCUMENT } from '../features/document';
import { importRecords, LOCAL, PROCEDURE } from '../features/procedure';
import { decisionFile, loadDecisions } from './demo-decisions';

const text = z.string().nullable();

const documentFile = z.array(
  z.object({
    number: z.string(),
    title: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    agency: z.string(),
    issuedOn: text,
    effectiveFrom: text,
    effectiveTo: text,
    state: z.enum(DOCUMENT_STATES).nullable(),
    replaces: z.array(z.string()),
    unit: z.string(),
    abstract: text,
  }),
);

const localFile = z.array(
  z.object({
    unit: z.string(),
    code: z.string(),
    applies: z.boolean(),
    place: text,
    counter: text,
    phone: text,
    hours: text,
    feeNote: text,
    feeResolution: text,
    filingUrl: text,
    serviceLevel: text,
    lastReviewedOn: text,
    reviewDueOn: text,
  }),
);

const read = async <T>(path: string, shape: z.ZodType<T>): Promise<T> =>
  shape.parse(JSON.parse(await readFile(path, 'utf8')));

type UnitOf = (code: string) => string;

/** A document that replaces others comes after them, so that it finds them. */
const loadDocuments = async (strapi: Core.Strapi, path: string, unitOf: UnitOf) => {
  if ((await strapi.db.query(DOCUMENT).count()) > 0) return;
  const items = await read(path, documentFile);
  const ids = new Map<string, string>();
  const waiting = [...items];
  await strapi.db.transaction(async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const missing = item.replaces.some(
        (number) => !ids.has(number) && waiting.some((other) => other.number === number),
      );
      if (missing) {
        waiting.push(item);
        continue;
      }
      const { unit, replaces, ...fields } = item;
      const data: Record<string, unknown> = {
        ...fields,
        unit: unitOf(unit),
        replaces: replaces.flatMap((number) => ids.get(number) ?? []),
      };
      const created = await strapi.documents(DOCUMENT).create({ data, status: 'published' });
      ids.set(item.number, created.documentId);
    }
  });
};

const loadLocals = async (
  strapi: Core.Strapi,
  items: readonly z.infer<typeof localFile>[number][],
  unitOf: UnitOf,
) => {
  await strapi.db.transaction(async () => {
    for (const { unit, code, serviceLevel, ...fields } of items) {
      const where = { procedureCode: code, unit: { documentId: unitOf(unit) } };
      if ((await strapi.db.query(LOCAL).count({ where })) > 0) continue;
      const data: Record<string, unknown> = {
        ...fields,
        unit: unitOf(unit),
        procedureCode: code,
        serviceLevel: serviceLevel && `service-${serviceLevel}`,
      };
      await strapi.documents(LOCAL).create({ data });
    }
  });
};

/** Those that are not there yet: what a decision made of the others must stay. */
const importMissing = async (
  strapi: Core.Strapi,
  records: readonly ProcedureRecord[],
  publish: boolean,
) => {
  const rows: { code: string }[] = await strapi.db.query(PROCEDURE).findMany({ select: ['code'] });
  const known = new Set(rows.map(({ code }) => code));
  const missing = records.filter(({ code }) => !known.has(code));
  await importRecords(strapi, missing, { publish });
};

interface Sources {
  folder: string;
  unitOf: UnitOf;
  /** Who submits and who approves decisions. */
  writer: Actor;
  approver: Actor;
}

/**
 * Procedures as they were, what communes added to them, the decisions that changed them since, and
 * documents; finds what is there already.
 */
export const loadProcedures = async (strapi: Core.Strapi, sources: Sources) => {
  const { folder, unitOf } = sources;
  const file = (name: string) => join(folder, name);
  if (!existsSync(file('procedures.json'))) return;
  const records = await read(file('procedures.json'), z.array(procedureRecord));
  const decisions = await read(file('decisions.json'), decisionFile);
  const locals = await read(file('procedure-locals.json'), localFile);
  const announced = new Set(
    decisions.flatMap(({ lines }) =>
      lines.filter(({ action }) => action === 'new').map(({ code }) => code),
    ),
  );
  const isNew = ({ code }: { code: string }) => announced.has(code);
  const isOld = (one: { code: string }) => !isNew(one);
  await importMissing(strapi, records.filter(isOld), true);
  await importMissing(strapi, records.filter(isNew), false);
  await loadLocals(strapi, locals.filter(isOld), unitOf);
  const byCode = new Map(records.map((record) => [record.code, record]));
  await loadDecisions(strapi, decisions, byCode, sources);
  await loadLocals(strapi, locals.filter(isNew), unitOf);
  await loadDocuments(strapi, file('documents.json'), unitOf);
};
