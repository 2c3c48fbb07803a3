import { CHANNELS, DURATION_UNITS, RELATION_TYPES } from '../../../../shared/contracts';
import type { DeclaredComponent } from '../../platform/components';

/** Stable within its procedure; written by the machine (`row-keys.ts`), never by people. */
const key = { type: 'string', searchable: false } as const;
const RICH_TEXT = { type: 'customField', customField: 'plugin::cchc.rich-text' } as const;

const rows = (component: string) =>
  ({ type: 'component', repeatable: true, component: `cchc.${component}` }) as const;

const declare = (
  name: string,
  displayName: string,
  attributes: DeclaredComponent['attributes'],
): Record<string, DeclaredComponent> => ({
  [name]: {
    collectionName: `cchc_components_${name.replaceAll('-', '_')}s`,
    info: { displayName },
    attributes: { key, ...attributes },
  },
});

/** The rows of a procedure. Names are `text`: real ones have up to 7,000 characters. */
export const procedureComponents: Record<string, DeclaredComponent> = {
  ...declare('step', 'Bước thực hiện', { title: { type: 'text' }, html: RICH_TEXT }),
  ...declare('fee', 'Phí, lệ phí', {
    amount: { type: 'biginteger', min: '0' },
    currency: { type: 'string', maxLength: 3, default: 'VND' },
    note: { type: 'text' },
  }),
  ...declare('method', 'Cách thức thực hiện', {
    channel: { type: 'enumeration', enum: [...CHANNELS], required: true },
    durationValue: { type: 'string' },
    durationUnit: { type: 'enumeration', enum: [...DURATION_UNITS] },
    durationText: { type: 'text' },
    fees: rows('fee'),
    text: { type: 'text' },
    /** The channel in words: what stands on a folded row of the form. */
    label: { type: 'string', searchable: false },
  }),
  ...declare('paper', 'Giấy tờ', {
    name: { type: 'text', required: true },
    originals: { type: 'integer', min: 0, default: 1 },
    copies: { type: 'integer', min: 0, default: 0 },
    formName: { type: 'text' },
    formUrl: { type: 'text' },
    formFile: { type: 'media', multiple: false, allowedTypes: ['files'] },
  }),
  ...declare('case', 'Trường hợp', { name: { type: 'text' }, papers: rows('paper') }),
  ...declare('result', 'Kết quả', {
    name: { type: 'text' },
    code: { type: 'string' },
  }),
  ...declare('legal-basis', 'Căn cứ pháp lý', {
    number: { type: 'string' },
    title: { type: 'text' },
  }),
  ...declare('related', 'Thủ tục liên quan', {
    type: { type: 'enumeration', enum: [...RELATION_TYPES], required: true },
    code: { type: 'string', required: true },
    name: { type: 'text' },
  }),
};
