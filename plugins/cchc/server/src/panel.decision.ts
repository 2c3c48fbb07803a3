import { rowTexts, texts, uid } from './panel.texts';
import type { PanelLayout } from './platform/panel';

export const DECISION_LAYOUTS: readonly PanelLayout[] = [
  {
    uid: uid('decision'),
    texts: texts('decision'),
    mainField: 'number',
    sort: ['signedOn', 'DESC'],
    list: ['number', 'title', 'effectiveOn', 'state'],
    edit: [
      [
        ['number', 6],
        ['signedOn', 6],
      ],
      [['title', 12]],
      [
        ['agency', 6],
        ['effectiveOn', 6],
      ],
      [
        ['unit', 6],
        ['file', 6],
      ],
      [['lines', 12]],
    ],
    hidden: [
      ...['state', 'slug', 'agencyKey', 'searchKey'],
      ...['submittedById', 'submittedByName', 'submittedAt'],
      ...['approvedById', 'approvedByName', 'approvedAt', 'approvedHash'],
      ...['returnReason', 'appliedAt', 'lastError', 'attempts', 'retryAt'],
    ],
    relations: { unit: 'label' },
  },
  {
    uid: uid('notice'),
    texts: texts('notice'),
    mainField: 'decisionNumber',
    sort: ['createdAt', 'DESC'],
    list: ['text', 'unit', 'createdAt', 'readAt'],
    edit: [
      [['text', 12]],
      [
        ['unit', 6],
        ['decisionNumber', 6],
      ],
      [['readAt', 6]],
    ],
    hidden: ['counts'],
    relations: { unit: 'label' },
  },
  {
    uid: 'cchc.decision-line',
    texts: rowTexts('cchc.decision-line'),
    mainField: 'procedureCode',
    list: ['procedureCode', 'action'],
    edit: [
      [
        ['procedureCode', 6],
        ['action', 6],
      ],
      [
        ['successorCode', 6],
        ['updateType', 6],
      ],
      [['changeNote', 12]],
    ],
    hidden: ['key'],
    relations: {},
  },
];
