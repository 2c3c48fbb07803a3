import { readFile } from 'node:fs/promises';

import type { Core } from '@strapi/types';

import { cleanText, slugWithSuffix, toSlug } from '../../../../shared/text';
import { countersOf as registeredCounters } from '../../platform/counters';
import { type FileRow, withMediaFile } from '../../platform/media-file';
import { cleanLines, type Data, type FieldProblem, type WriteRules } from '../../platform/writes';
import { formPlaceholders, FormProblem } from './export';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const MAX_KEY = 60;

const rowsOf = (sections: unknown): Data[] => (Array.isArray(sections) ? (sections as Data[]) : []);

/** Each section a key of its own; a key that is there stays, whatever becomes of the title. */
const keyed = (sections: readonly Data[]): Data[] => {
  const taken = new Set<string>();
  return sections.map((section) => {
    const wanted = text(section.key).trim() || text(section.title);
    const base = toSlug(wanted, { fallback: 'muc' }).slice(0, MAX_KEY);
    let key = base;
    for (let n = 2; taken.has(key); n += 1) key = slugWithSuffix(base, n);
    taken.add(key);
    return { ...section, key };
  });
};

const COUNTERS = /^[a-z][a-z.-]*$/;

const problems = (sections: readonly Data[]): FieldProblem[] =>
  sections.flatMap((section, index) => {
    const names = text(section.counters).split(/[\s,;]+/);
    const wrong = names.find((name) => name !== '' && !COUNTERS.test(name));
    const message = `“${wrong}” không phải mã bộ đếm; viết như news.published, cách nhau bằng dấu phẩy.`;
    return wrong === undefined ? [] : [{ field: `sections.${index}.counters`, message }];
  });

const isFile = (value: unknown): value is FileRow =>
  typeof value === 'object' && value !== null && 'url' in value && 'name' in value;

/** What keeps the office's own document of Word from being filled in. */
const formProblems = async ({ form, sections }: Data, strapi: Core.Strapi) => {
  if (!isFile(form)) return [];
  const keys = {
    sections: rowsOf(sections).map(({ key }) => text(key)),
    counters: registeredCounters(strapi).map(({ name }) => name),
  };
  try {
    const bytes = await withMediaFile(strapi, form, ({ path }) => readFile(path));
    const { problem } = await formPlaceholders(bytes, keys, form.name);
    return problem === null ? [] : [{ field: 'form', message: problem }];
  } catch (error) {
    if (!(error instanceof FormProblem)) throw error;
    return [{ field: 'form', message: error.message }];
  }
};

export const reportTemplateWrites: WriteRules = {
  prepare: (data) => ({
    ...cleanLines(data, ['name', 'title', 'citation']),
    ...('sections' in data && {
      sections: keyed(rowsOf(data.sections)).map((section) => ({
        ...cleanLines(section, ['title']),
        ...(typeof section.starter === 'string' && { starter: cleanText(section.starter) }),
      })),
    }),
  }),
  populate: ['sections', 'form'],
  check: async (row, strapi) => {
    const sections = rowsOf(row.sections);
    if (sections.length === 0) {
      return [{ field: 'sections', message: 'Mẫu báo cáo cần ít nhất một mục.' }];
    }
    return [...problems(sections), ...(await formProblems(row, strapi))];
  },
};
