import { toSlug } from '../../../../../shared/text';

import { LABELS } from './labels';
import type { Parts } from './parts';
import { isObject, type Source, written } from './source';

/** The folder of the crawl, which the issuing agency gives: kept only where the two disagree. */
export const agencySlug = (agency: string | null | undefined): string => {
  const slug = toSlug((agency ?? '').replace(/\(.*\)/, ''), { fallback: 'khac' });
  return slug.replace(/-va-moi-truong$/, '-mt').replace(/-viet-nam$/, '');
};

/** Page text after a part, cut off: `Từ khóa … Mô tả … Chọn cơ quan thực hiện …`. */
const NEXT_OF_PAGE = /Từ khóa(?:(?!Mô tả)[\s\S])*Mô tả[\s\S]*$|Chọn cơ quan thực hiện[\s\S]*$/;
const HEADING_OF_METHODS = /^Hình thức nộpThời gianPhí, lệ phíMô tả/;

/** Parts that the crawl could not split at all stand only in its unsplit copy. */
export const keepUnsplit = (source: Source, parts: Parts): void => {
  const raw = source.take('_raw');
  if (!isObject(raw)) return;
  if (parts.methods?.length === 0) {
    const text = written(raw.cach_thuc_thuc_hien).replace(HEADING_OF_METHODS, '');
    source.keep(`${LABELS.methods} (chưa tách được)`, text);
  }
  if (parts.results?.length === 0) {
    const text = written(raw.ket_qua_xu_ly).replace(NEXT_OF_PAGE, '');
    source.keep(`${LABELS.results} (chưa tách được)`, text.replace(/Mã: /g, ' Mã: '));
  }
};
