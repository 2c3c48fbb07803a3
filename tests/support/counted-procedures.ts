import { dayOf, type Filled, logged, momentOf, next } from './counted';

const PARTS = {
  name: 'Thủ tục',
  steps: [{ key: 's', title: 'Nộp', html: '' }],
  methods: [{ key: 'm', channel: 'in-person', duration: { value: 1, unit: 'day', text: '1' } }],
  cases: [{ key: 'c', name: null, papers: [{ key: 'p' }] }],
  audience: ['Công dân'],
  executingAgencies: ['Ủy ban nhân dân xã'],
};

/** What one part of the law looks like when it is not there. */
const LACKS = [
  { steps: [{ key: 's', title: '', html: '' }] },
  { methods: [] },
  { methods: [{ key: 'm', channel: 'in-person', duration: null }] },
  { cases: [{ key: 'c', name: null, papers: [] }] },
  { audience: [] },
  { executingAgencies: [] },
];

interface Edition {
  number: number;
  effectiveFrom: string;
  lifecycle: 'in-force' | 'replaced' | 'abolished';
  updateType: 'major' | 'minor';
  isCommune: boolean;
  isComplete: boolean;
  /** What the decision says that it comes from, if any. */
  action: 'new' | 'amended' | 'replaced' | 'abolished' | null;
  decision: string | null;
}

const editionsOf = ({ random }: Filled, decisions: readonly [string, string][]): Edition[] => {
  const days = Array.from({ length: 1 + random.below(4) }, () => dayOf(random)).sort();
  let carried: string | null = null;
  return days.map((day, index) => {
    const lifecycle =
      index > 0 && random.chance(0.4)
        ? random.pick(['replaced', 'abolished'] as const)
        : 'in-force';
    const decided = decisions.find(([, effectiveOn]) => effectiveOn === day);
    const isDecided = decided !== undefined && decided[0] !== carried && random.chance(0.6);
    if (isDecided) [carried] = decided;
    const said = index === 0 ? ('new' as const) : ('amended' as const);
    return {
      ...{ number: index + 1, effectiveFrom: day, lifecycle, decision: carried },
      action: isDecided ? (lifecycle === 'in-force' ? said : lifecycle) : null,
      updateType: index === 0 || random.chance(0.6) ? 'major' : 'minor',
      isCommune: random.chance(0.7),
      isComplete: random.chance(0.6),
    };
  });
};

/** Procedures with their editions; some withdrawn at a time, deleted, or said to be carried out or not. */
export const fillProcedures = async (filled: Filled, unit: number, count: number) => {
  const { strapi, random } = filled;
  const decisions: [string, string][] = [
    ['1/QD', '2026-06-14'],
    ['2/QD', '2026-06-15'],
    ['3/QD', '2025-12-15'],
  ];
  const lines = new Map<string, object[]>(decisions.map(([number]) => [number, []]));
  for (let n = 0; n < count; n += 1) {
    const code = `5.${String(next()).padStart(6, '0')}`;
    const editions = editionsOf(filled, decisions);
    for (const { isCommune, isComplete, action, decision, ...edition } of editions) {
      if (action && decision) {
        lines.get(decision)?.push({ action: `action-${action}`, procedureCode: code });
      }
      const levels = isCommune ? ['province', 'commune'] : ['province'];
      const snapshot = { ...PARTS, levels, ...(isComplete ? {} : random.pick(LACKS)) };
      await strapi.db.query('plugin::cchc.procedure-edition').create({
        data: {
          code,
          ...edition,
          decisionNumber: decision,
          snapshot,
          hash: 'x',
          issuedAt: new Date(),
        },
      });
    }
    const last = editions.at(-1);
    const isDeleted = random.chance(0.1);
    if (last && !isDeleted) {
      await strapi.db.query('plugin::cchc.procedure').create({
        data: {
          ...{
            documentId: code,
            code,
            name: code,
            lifecycle: last.lifecycle,
            edition: last.number,
          },
          ...{ atCommune: last.isCommune, missingKey: last.isComplete ? '||' : '|steps|' },
          publishedAt: new Date(),
        },
      });
    }
    const withdrawnAt = random.chance(0.15) ? momentOf(random) : Infinity;
    if (withdrawnAt < Infinity) {
      const at = withdrawnAt;
      await logged(strapi, 'procedure', { document: code, key: code, op: 'remove', at });
    }
    const applies = random.chance(0.2) ? random.chance(0.5) : undefined;
    if (applies !== undefined) {
      const data = { procedureCode: code, applies, unit };
      await strapi.db.query('plugin::cchc.procedure-local').create({ data });
    }
  }
  for (const [number, effectiveOn] of decisions) {
    const data: Record<string, unknown> = {
      ...{ number, title: number, agency: 'Ủy ban nhân dân tỉnh', signedOn: '2025-01-01' },
      ...{ effectiveOn, lines: lines.get(number) },
    };
    const { documentId } = await strapi.documents('plugin::cchc.decision').create({ data });
    await strapi.db
      .query('plugin::cchc.decision')
      .updateMany({ where: { documentId }, data: { state: 'decision-effective' } });
  }
};
