import { define } from './define';
import { HotlinesElement } from './hotlines';
import { loadIntakeWhenNeeded } from './intake-loader';
import { NewsElement } from './news';
import { ProcedureElement } from './procedure';
import { ProceduresElement } from './procedures';
import { QuestionsElement } from './questions';
import { ReportsElement } from './reports';
import { SearchElement } from './search';

declare global {
  interface HTMLElementTagNameMap {
    'cchc-hotlines': HotlinesElement;
    'cchc-news': NewsElement;
    'cchc-procedure': ProcedureElement;
    'cchc-procedures': ProceduresElement;
    'cchc-questions': QuestionsElement;
    'cchc-reports': ReportsElement;
    'cchc-search': SearchElement;
  }
}

define([
  ['cchc-hotlines', HotlinesElement],
  ['cchc-news', NewsElement],
  ['cchc-procedure', ProcedureElement],
  ['cchc-procedures', ProceduresElement],
  ['cchc-questions', QuestionsElement],
  ['cchc-reports', ReportsElement],
  ['cchc-search', SearchElement],
]);
loadIntakeWhenNeeded();
