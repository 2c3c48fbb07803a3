import { isDeepStrictEqual } from 'node:util';

import { cleanLine } from '../../../../../shared/text';

import { cleanHtml, htmlOf } from './html';
import { htmlToText } from './html-text';
import { LABELS } from './labels';
import { rowsOf } from './parts';
import { isPlaceholder } from './placeholder';
import { type Source, written } from './source';
import { type Step, stepsOfText, textOfSteps } from './steps';

/*
 * JSON lines hold the long parts as plain text. What an editor formatted goes into a second key
 * beside the text, and is believed only as long as nobody has changed the text.
 */

/** Steps of `trinh_tu_thuc_hien`, or of `cac_buoc` where that is their exact form. */
export const stepsOf = (source: Source): Step[] | undefined => {
  const exact = rowsOf(source, 'cac_buoc', LABELS.steps)?.map((row) => ({
    title: cleanLine(written(row.ten)),
    html: cleanHtml(written(row.noi_dung)),
  }));
  if (!source.has('trinh_tu_thuc_hien')) return exact;
  const text = written(source.take('trinh_tu_thuc_hien'));
  if (exact && textOfSteps(exact) === text) return exact;
  return isPlaceholder(text) ? [] : stepsOfText(text);
};

/** HTML of `yeu_cau_dieu_kien`, or its exact form. */
export const requirementsOf = (source: Source): string | null | undefined => {
  const exact = cleanHtml(written(source.take('yeu_cau_dieu_kien_html')));
  if (!source.has('yeu_cau_dieu_kien')) return undefined;
  const text = written(source.take('yeu_cau_dieu_kien'));
  if (exact !== '' && htmlToText(exact) === text) return exact;
  return isPlaceholder(text) ? null : htmlOf(text);
};

export const writeSteps = (steps: readonly Step[]) => {
  const text = textOfSteps(steps);
  const exact = steps.map(({ title, html }) => ({ ten: title, noi_dung: html }));
  return {
    trinh_tu_thuc_hien: text,
    ...(!isDeepStrictEqual(stepsOfText(text), steps) && { cac_buoc: exact }),
  };
};

export const writeRequirements = (html: string | null) => {
  const text = html === null ? null : htmlToText(html);
  return {
    yeu_cau_dieu_kien: text,
    ...(html !== null && htmlOf(text ?? '') !== html && { yeu_cau_dieu_kien_html: html }),
  };
};
