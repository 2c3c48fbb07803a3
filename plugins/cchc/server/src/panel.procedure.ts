import { rowTexts, texts, uid } from './panel.texts';
import type { PanelLayout } from './platform/panel';

type Rows = PanelLayout['edit'];

const whole = (...fields: string[]): Rows => fields.map((field) => [[field, 12]]);
const halves = (left: string, right: string): Rows => [
  [
    [left, 6],
    [right, 6],
  ],
];

const procedure: PanelLayout = {
  uid: uid('procedure'),
  texts: texts('procedure'),
  mainField: 'name',
  sort: ['code', 'ASC'],
  list: ['code', 'name', 'field', 'lifecycle'],
  edit: [
    ...halves('code', 'codeSuffix'),
    ...whole('name'),
    ...halves('updateType', 'effectiveFrom'),
    ...whole('changeNote'),
    ...halves('field', 'formalityType'),
    [
      ['atMinistry', 3],
      ['atProvince', 3],
      ['atCommune', 3],
      ['atOther', 3],
    ],
    ...whole('steps', 'methods', 'cases'),
    ...halves('audience', 'executingAgencies'),
    ...halves('competentAuthorities', 'authorizedAgencies'),
    ...halves('coordinatingAgencies', 'issuingAgency'),
    ...whole('receivingAddress', 'requirements', 'results', 'legalBasis'),
    ...halves('serviceLevel', 'filingUrl'),
    ...whole('description', 'keywords', 'related', 'sourceUrl'),
    ...halves('lifecycle', 'successorCode'),
    ...halves('decisionNumber', 'decisionSignedOn'),
    ...whole('importNotes'),
  ],
  hidden: [
    ...['slug', 'edition', 'lockedBy', 'fieldCode', 'searchKey', 'audienceKey', 'relatedText'],
    ...['durationText', 'feeText', 'missingKey', 'importHash', 'importedHash'],
  ],
  relations: { field: 'name' },
};

const local: PanelLayout = {
  uid: uid('procedure-local'),
  texts: texts('procedure-local'),
  mainField: 'label',
  sort: ['procedureCode', 'ASC'],
  list: ['label', 'unit', 'phone', 'reviewDueOn'],
  edit: [
    [
      ['procedureCode', 4],
      ['unit', 8],
    ],
    ...whole('applies', 'place'),
    ...halves('counter', 'phone'),
    ...whole('hours'),
    ...whole('feeNote', 'feeResolution'),
    ...halves('serviceLevel', 'filingUrl'),
    [
      ['postedOn', 4],
      ['lastReviewedOn', 4],
      ['reviewDueOn', 4],
    ],
  ],
  hidden: ['acknowledgedEdition', 'label'],
  relations: { unit: 'label' },
};

const field: PanelLayout = {
  uid: uid('field'),
  texts: texts('field'),
  mainField: 'name',
  sort: ['name', 'ASC'],
  list: ['name', 'code'],
  edit: [
    [
      ['name', 8],
      ['code', 4],
    ],
    ...whole('aliases'),
  ],
  hidden: ['searchKey'],
  relations: {},
};

/** A group of rows: `mainField` is what stands on a folded one. Its key is the machine's. */
const rows = (
  component: string,
  mainField: string,
  edit: Rows,
  hidden: readonly string[] = [],
): PanelLayout => ({
  uid: component,
  texts: rowTexts(component),
  mainField,
  list: [mainField],
  edit,
  hidden: ['key', ...hidden],
  relations: {},
});

export const PROCEDURE_LAYOUTS: readonly PanelLayout[] = [
  procedure,
  local,
  field,
  rows('cchc.step', 'title', whole('title', 'html')),
  // The channel itself would show as it is stored, `in-person`.
  rows(
    'cchc.method',
    'label',
    [
      ...halves('channel', 'durationValue'),
      ...halves('durationUnit', 'durationText'),
      ...whole('fees', 'text'),
    ],
    ['label'],
  ),
  rows('cchc.fee', 'note', [...halves('amount', 'currency'), ...whole('note')]),
  rows('cchc.case', 'name', whole('name', 'papers')),
  rows('cchc.paper', 'name', [
    ...whole('name'),
    ...halves('originals', 'copies'),
    ...halves('formName', 'formUrl'),
    ...whole('formFile'),
  ]),
  rows('cchc.result', 'name', [
    [
      ['name', 8],
      ['code', 4],
    ],
  ]),
  rows('cchc.legal-basis', 'title', [
    [
      ['number', 4],
      ['title', 8],
    ],
  ]),
  rows('cchc.related', 'code', [
    [
      ['type', 4],
      ['code', 4],
      ['name', 4],
    ],
  ]),
];
