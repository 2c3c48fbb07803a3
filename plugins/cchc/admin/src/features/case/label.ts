import { type PrimitiveType, useIntl } from 'react-intl';

import { markWords } from '../../../../shared/cases/marks';
import {
  ACTION_WORDS,
  type CaseAction,
  CASE_KINDS,
  type CaseChannel,
  type CaseKind,
  type CaseResult,
  type CaseState,
  CHANNEL_WORDS,
  DATA_REQUEST_WORDS,
  REFUSAL_WORDS,
  type RefusalReason,
  RESULT_WORDS,
  STATE_WORDS,
} from '../../../../shared/cases/vocabulary';
import { CHOICES } from '../../../../shared/fields';
import { caseEn, type CaseKey } from './translations';

const isOf = <T extends object>(words: T, code: string): code is Extract<keyof T, string> =>
  Object.hasOwn(words, code);

/** The texts of the inbox in the language of the panel, and the common words of cases. */
export const useCaseLabel = () => {
  const intl = useIntl();
  const language = intl.locale === 'vi' ? 'vi' : 'en';
  const reasonName = (reason: RefusalReason) => REFUSAL_WORDS[reason][language];
  const label = (key: CaseKey, values?: Record<string, PrimitiveType>): string =>
    intl.formatMessage({ id: `cchc.${key}`, defaultMessage: caseEn[key] }, values);
  const kindName = (kind: CaseKind) => label(`case.kind.${kind}`);
  const resultName = (result: CaseResult) => RESULT_WORDS[result][language];
  return {
    label,
    locale: intl.locale,
    stateName: (state: CaseState) => STATE_WORDS[state][language],
    actionName: (action: CaseAction) => ACTION_WORDS[action][language],
    channelName: (channel: CaseChannel) => CHANNEL_WORDS[channel][language],
    reasonName,
    resultName,
    /** The matter of feedback is named as that of hotlines. */
    subjectName: (subject: string) =>
      isOf(DATA_REQUEST_WORDS, subject)
        ? DATA_REQUEST_WORDS[subject][language]
        : (CHOICES[subject]?.[language] ?? subject),
    /** What stands beside a step: a kind, a reason, a result, a date, or the name of something. */
    detailName: (action: CaseAction, detail: string) => {
      const kind = CASE_KINDS.find((one) => one === detail);
      if (kind) return kindName(kind);
      if (isOf(REFUSAL_WORDS, detail)) return reasonName(detail);
      if (isOf(RESULT_WORDS, detail)) return resultName(detail);
      return markWords(action, detail, language) ?? detail;
    },
  };
};
