import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Core } from '@strapi/types';
import { z } from 'zod';

import { DOCUMENT_KINDS, DOCUMENT_STATES, procedureRecord } from '../../../shared/contracts';
import { DOCUMENT } from '../features/document';
import { importRecords, LOCAL } from '../features/procedure';

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

const loadLocals = async (strapi: Core.Strapi, path: string, unitOf: UnitOf) => {
  if ((await strapi.db.query(LOCAL).count()) > 0) return;
  const items = await read(path, localFile);
  await strapi.db.transaction(async () => {
    for (const { unit, code, serviceLevel, ...fields } of items) {
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

/** Procedures, what communes add to them, and documents; finds what is there already. */
export const loadProcedures = async (strapi: Core.Strapi, folder: string, unitOf: UnitOf) => {
  const file = (name: string) => join(folder, name);
  if (!existsSync(file('procedures.json'))) return;
  const records = await read(file('procedures.json'), z.array(procedureRecord));
  await importRecords(strapi, records, { publish: true });
  await loadLocals(strapi, file('procedure-locals.json'), unitOf);
  await loadDocuments(strapi, file('documents.json'), unitOf);
};
