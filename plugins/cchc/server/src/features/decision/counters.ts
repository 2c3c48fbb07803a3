import { ACTION_WORDS } from '../../../../shared/procedure';
import type { Counter, CounterColumn, CountScope } from '../../platform/counters';
import { linkTable } from '../../platform/sql';
import { carriedOutBy, PROCEDURE } from '../procedure';
import { DECISION } from './schema';

const ACTIONS = ['new', 'amended', 'replaced', 'abolished'] as const;

const changeColumn: CounterColumn = {
  title: 'Thay đổi',
  labels: () => new Map(ACTIONS.map((action) => [action, ACTION_WORDS[action].vi])),
};

/**
 * Editions that took effect in the time, by what a decision in effect says of them, or by what they
 * are beside the edition before. A first edition without a decision is none: it may be a catalogue
 * that was entered late.
 */
const select = async (scope: CountScope) => {
  const { name, own, other } = linkTable(scope.strapi, DECISION, 'lines');
  const carriedOut = await carriedOutBy(scope);
  // A later correction carries the number of the decision on.
  const isUnderDecision = `coalesce(b.decision_number, '') <> e.decision_number`;
  return {
    sql: `select e.code as record, p.document_id as document, coalesce(p.name, e.code) as title,
        e.effective_from as moment, 1 as amount,
        case when l.action is not null then substr(l.action, ${'action-'.length + 1})
          when e.lifecycle <> 'in-force' then e.lifecycle else 'amended' end as k0
      from cchc_procedure_editions e
      left join cchc_procedure_editions b on b.code = e.code and b.number = e.number - 1
      left join cchc_procedures p on p.code = e.code and p.published_at is not null
      left join (select d.number, d.effective_on, line.action, line.procedure_code
          from cchc_decisions d
          join ${name} dl on dl.${own} = d.id and dl.field = 'lines'
          join cchc_components_decision_lines line on line.id = dl.${other}
          where d.state = 'decision-effective') l
        on l.number = e.decision_number and l.effective_on = e.effective_from
          and l.procedure_code = e.code and ${isUnderDecision}
      where e.effective_from >= ? and e.effective_from <= ?
        and (l.action is not null
          or (e.lifecycle <> 'in-force' and b.lifecycle <> e.lifecycle)
          or (e.lifecycle = 'in-force' and e.number > 1 and e.update_type = 'major'))
        and ${carriedOut.sql}`,
    values: [scope.firstDay, scope.lastDay, ...carriedOut.values],
  };
};

export const decisionCounters: readonly Counter[] = [
  {
    name: 'procedures.changed',
    title: 'Thủ tục hành chính mới, sửa đổi, thay thế, bãi bỏ',
    definition:
      'Thủ tục thuộc thẩm quyền thực hiện của đơn vị có thay đổi bắt đầu có hiệu lực trong kỳ, theo quyết định công bố hoặc theo bản công bố mới; sửa lỗi nhỏ không tính. Thủ tục mới chỉ tính khi có quyết định công bố, việc nhập danh mục đã có lên cổng không tính.',
    measure: 'thủ tục',
    columns: [changeColumn],
    adds: false,
    uid: PROCEDURE,
    select,
  },
];
