import { rowTexts, texts, uid } from './panel.texts';
import type { PanelLayout } from './platform/panel';

/** Forms of what reports are made by. Reports themselves have pages of their own. */
export const REPORT_LAYOUTS: readonly PanelLayout[] = [
  {
    uid: uid('report-rule'),
    texts: texts('report-rule'),
    mainField: 'kind',
    sort: ['kind', 'ASC'],
    list: ['kind', 'cutOffDay', 'yearEndMonth', 'dueAfter', 'scope', 'confirmedBy'],
    edit: [
      [
        ['kind', 6],
        ['scope', 6],
      ],
      [
        ['cutOffDay', 4],
        ['yearEndMonth', 4],
        ['dueAfter', 4],
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
    ],
    hidden: [],
    relations: {},
  },
  {
    uid: uid('report-period'),
    texts: texts('report-period'),
    mainField: 'name',
    sort: ['lastDay', 'DESC'],
    list: ['name', 'firstDay', 'lastDay', 'dueOn', 'scope'],
    edit: [
      [
        ['name', 8],
        ['scope', 4],
      ],
      [
        ['firstDay', 4],
        ['lastDay', 4],
        ['dueOn', 4],
      ],
    ],
    hidden: ['kind', 'year', 'number', 'key', 'byHand'],
    relations: {},
  },
  {
    uid: uid('report-template'),
    texts: texts('report-template'),
    mainField: 'name',
    sort: ['name', 'ASC'],
    list: ['name', 'isInUse', 'citation'],
    edit: [
      [
        ['name', 8],
        ['isInUse', 4],
      ],
      [['title', 12]],
      [
        ['forMonth', 4],
        ['forQuarter', 4],
        ['forHalfYear', 4],
      ],
      [
        ['forNineMonths', 4],
        ['forYear', 4],
        ['forOneOff', 4],
      ],
      [['citation', 12]],
      [['sections', 12]],
      [['form', 12]],
    ],
    hidden: [],
    relations: {},
  },
  {
    uid: uid('report-letterhead'),
    texts: texts('report-letterhead'),
    mainField: 'symbol',
    sort: ['updatedAt', 'DESC'],
    list: ['unit', 'symbol', 'place'],
    edit: [
      [
        ['unit', 6],
        ['superior', 6],
      ],
      [['issuer', 12]],
      [
        ['symbol', 6],
        ['place', 6],
      ],
      [['signatory', 12]],
      [['signerName', 12]],
      [['recipients', 12]],
    ],
    hidden: [],
    relations: { unit: 'label' },
  },
  {
    uid: 'cchc.report-section',
    texts: rowTexts('cchc.report-section'),
    mainField: 'title',
    list: ['title', 'level'],
    edit: [
      [
        ['title', 9],
        ['level', 3],
      ],
      [
        ['mandatory', 4],
        ['counters', 8],
      ],
      [['starter', 12]],
      [['key', 12]],
    ],
    hidden: [],
    relations: {},
  },
];
