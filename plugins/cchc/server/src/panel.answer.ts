import { texts, uid } from './panel.texts';
import type { PanelLayout } from './platform/panel';

const ABOUT: PanelLayout['edit'] = [
  [
    ['unit', 6],
    ['field', 6],
  ],
  [
    ['procedureCode', 6],
    ['answeredAt', 6],
  ],
  [
    ['publishAt', 6],
    ['validUntil', 6],
  ],
  [['isChecked', 12]],
];

const WORDS: PanelLayout['edit'] = [
  [['title', 12]],
  [['content', 12]],
  [['answer', 12]],
  [['files', 12]],
];

/** How the Content Manager shows what the public reads of questions and feedback, and what helps to answer. */
export const ANSWER_LAYOUTS: readonly PanelLayout[] = [
  {
    uid: uid('answer-template'),
    texts: texts('answer-template'),
    mainField: 'title',
    sort: ['title', 'ASC'],
    list: ['title', 'unit'],
    edit: [
      [
        ['title', 6],
        ['unit', 6],
      ],
      [['body', 12]],
    ],
    hidden: [],
    relations: { unit: 'label' },
  },
  {
    uid: uid('published-question'),
    texts: texts('published-question'),
    mainField: 'title',
    sort: ['updatedAt', 'DESC'],
    list: ['title', 'unit', 'answeredAt'],
    edit: [...WORDS, ...ABOUT, [['slug', 12]]],
    hidden: ['caseId', 'edition', 'searchKey'],
    relations: { unit: 'label', field: 'name' },
  },
  {
    uid: uid('published-feedback'),
    texts: texts('published-feedback'),
    mainField: 'title',
    sort: ['updatedAt', 'DESC'],
    list: ['number', 'title', 'unit'],
    edit: [
      [
        ['number', 4],
        ['subject', 4],
        ['outcome', 4],
      ],
      ...WORDS,
      ...ABOUT,
    ],
    hidden: ['caseId', 'searchKey'],
    relations: { unit: 'label', field: 'name' },
  },
];
