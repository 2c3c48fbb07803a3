import { ANSWER_LAYOUTS } from './panel.answer';
import { DECISION_LAYOUTS } from './panel.decision';
import { PROCEDURE_LAYOUTS } from './panel.procedure';
import { REPORT_LAYOUTS } from './panel.report';
import { texts, uid } from './panel.texts';
import type { PanelLayout } from './platform/panel';

/** How the Content Manager shows our types. `edit`: rows of the form, in twelfths of its width. */
export const PANEL_LAYOUTS: readonly PanelLayout[] = [
  {
    uid: uid('news-item'),
    texts: texts('news-item'),
    mainField: 'title',
    sort: ['updatedAt', 'DESC'],
    list: ['title', 'unit', 'publishAt'],
    edit: [
      [['title', 12]],
      [['slug', 12]],
      [['lead', 12]],
      [['body', 12]],
      [
        ['genre', 6],
        ['topics', 6],
      ],
      [
        ['unit', 6],
        ['audience', 6],
      ],
      [['selectedUnits', 12]],
      [
        ['cover', 6],
        ['coverAlt', 6],
      ],
      [['source', 12]],
      [
        ['publishAt', 6],
        ['validUntil', 6],
      ],
    ],
    hidden: ['searchKey'],
    relations: { topics: 'name', unit: 'label', selectedUnits: 'label' },
  },
  {
    uid: uid('hotline'),
    texts: texts('hotline'),
    mainField: 'label',
    sort: ['subject', 'ASC'],
    list: ['label', 'subject', 'unit', 'phone'],
    edit: [
      [['label', 12]],
      [
        ['subject', 6],
        ['unit', 6],
      ],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [['address', 12]],
      [
        ['hours', 6],
        ['officerTitle', 6],
      ],
      [['position', 4]],
    ],
    hidden: ['rank', 'searchKey'],
    relations: { unit: 'label' },
  },
  {
    uid: uid('document'),
    texts: texts('document'),
    mainField: 'label',
    sort: ['issuedOn', 'DESC'],
    list: ['number', 'title', 'issuedOn'],
    edit: [
      [
        ['number', 6],
        ['kind', 6],
      ],
      [['title', 12]],
      [
        ['agency', 6],
        ['issuedOn', 6],
      ],
      [['abstract', 12]],
      [['files', 12]],
      [
        ['effectiveFrom', 6],
        ['effectiveTo', 6],
      ],
      [
        ['state', 6],
        ['unit', 6],
      ],
      [['replaces', 12]],
      [['slug', 12]],
    ],
    hidden: [
      ...['label', 'numberKey', 'agencyKey', 'issuedKey'],
      ...['beginsAt', 'endsAt', 'replacesKey', 'searchKey'],
    ],
    relations: { unit: 'label', replaces: 'label' },
  },
  {
    uid: uid('topic'),
    texts: texts('topic'),
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'parent', 'position'],
    edit: [
      [['name', 12]],
      [['nameEn', 12]],
      [['slug', 12]],
      [
        ['parent', 8],
        ['position', 4],
      ],
    ],
    hidden: [],
    relations: { parent: 'name' },
  },
  {
    uid: uid('unit'),
    texts: texts('unit'),
    mainField: 'label',
    sort: ['code', 'ASC'],
    list: ['name', 'kind', 'parent', 'code'],
    edit: [
      [
        ['name', 8],
        ['code', 4],
      ],
      [
        ['kind', 4],
        ['parent', 8],
      ],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [
        ['address', 6],
        ['website', 6],
      ],
      [
        ['validFrom', 6],
        ['validTo', 6],
      ],
      [
        ['decree', 6],
        ['identifier', 6],
      ],
    ],
    hidden: ['label', 'searchKey'],
    relations: { parent: 'label' },
  },
  {
    uid: uid('unit-succession'),
    texts: texts('unit-succession'),
    mainField: 'decree',
    sort: ['on', 'DESC'],
    list: ['predecessor', 'successor', 'share', 'on'],
    edit: [
      [
        ['predecessor', 6],
        ['successor', 6],
      ],
      [
        ['share', 6],
        ['on', 6],
      ],
      [['decree', 12]],
    ],
    hidden: [],
    relations: { predecessor: 'label', successor: 'label' },
  },
  {
    uid: uid('synonym'),
    texts: texts('synonym'),
    mainField: 'phrase',
    sort: ['phrase', 'ASC'],
    list: ['phrase', 'kind', 'codes', 'origin'],
    edit: [
      [
        ['phrase', 8],
        ['kind', 4],
      ],
      [['codes', 12]],
      [['meaning', 12]],
      [
        ['weight', 4],
        ['origin', 4],
      ],
    ],
    hidden: ['phraseKey'],
    relations: {},
  },
  {
    uid: uid('search-miss'),
    texts: texts('search-miss'),
    mainField: 'question',
    sort: ['count', 'DESC'],
    list: ['question', 'count', 'lastSeenAt', 'unitCode'],
    edit: [
      [
        ['question', 8],
        ['count', 4],
      ],
      [
        ['firstSeenAt', 4],
        ['lastSeenAt', 4],
        ['unitCode', 4],
      ],
    ],
    hidden: ['questionKey'],
    relations: {},
  },
  {
    uid: uid('deadline-rule'),
    texts: texts('deadline-rule'),
    mainField: 'name',
    sort: ['code', 'ASC'],
    list: ['name', 'length', 'lengthUnit', 'effectiveFrom', 'confirmedBy'],
    edit: [
      [
        ['name', 8],
        ['code', 4],
      ],
      [
        ['length', 4],
        ['lengthUnit', 4],
        ['starts', 4],
      ],
      [
        ['onSupplement', 6],
        ['repeats', 6],
      ],
      [['citation', 12]],
      [
        ['effectiveFrom', 6],
        ['effectiveTo', 6],
      ],
      [
        ['confirmedBy', 6],
        ['mark', 6],
      ],
      [['note', 12]],
    ],
    hidden: [],
    relations: {},
  },
  {
    uid: uid('retention-rule'),
    texts: texts('retention-rule'),
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'anonymiseAfter', 'scrubAfter', 'eraseAfter', 'confirmedBy'],
    edit: [
      [['name', 12]],
      [
        ['caseKind', 6],
        ['ending', 6],
      ],
      [
        ['anonymiseAfter', 4],
        ['scrubAfter', 4],
        ['eraseAfter', 4],
      ],
      [['citation', 12]],
      [
        ['confirmedBy', 6],
        ['mark', 6],
      ],
      [['note', 12]],
    ],
    hidden: [],
    relations: {},
  },
  {
    uid: uid('calendar-day'),
    texts: texts('calendar-day'),
    mainField: 'name',
    sort: ['date', 'DESC'],
    list: ['date', 'name', 'kind', 'state', 'scope'],
    edit: [
      [
        ['date', 4],
        ['kind', 8],
      ],
      [['name', 12]],
      [['document', 12]],
      [
        ['state', 6],
        ['mark', 6],
      ],
      [['scope', 6]],
    ],
    hidden: [],
    relations: {},
  },
  {
    uid: uid('member'),
    texts: texts('member'),
    mainField: 'email',
    sort: ['email', 'ASC'],
    list: ['email', 'units'],
    edit: [[['email', 12]], [['units', 12]]],
    hidden: ['user'],
    relations: { user: 'email', units: 'label' },
  },
  ...PROCEDURE_LAYOUTS,
  ...REPORT_LAYOUTS,
  ...ANSWER_LAYOUTS,
  ...DECISION_LAYOUTS,
];
