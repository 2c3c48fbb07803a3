import type { Core } from '@strapi/types';

import { ACTION_WORDS } from '../../../../shared/procedure';
import { cleanLine } from '../../../../shared/text';
import { escapeHtml } from '../../platform/pages/page';
import { NEWS } from '../news';
import { today, UNIT, validOn } from '../unit';
import { NOTICE } from './notice.schema';
import type { Found } from './preview';
import { sitesOf } from './sites';
import { codesOf, countsOf, publicAction, type StoredDecision } from './stored';

const shownDay = (day: string | null) => (day ?? '').split('-').reverse().join('/');

const PHRASES = {
  new: 'thủ tục mới ban hành',
  amended: 'thủ tục sửa đổi, bổ sung',
  replaced: 'thủ tục được thay thế',
  abolished: 'thủ tục bãi bỏ',
} as const;

type Counts = ReturnType<typeof countsOf>;

/** "2 thủ tục mới ban hành, 1 thủ tục bãi bỏ". */
const countsText = (counts: Counts): string =>
  (Object.keys(PHRASES) as (keyof Counts)[])
    .filter((action) => counts[action] > 0)
    .map((action) => `${counts[action]} ${PHRASES[action]}`)
    .join(', ');

const row = (cells: readonly string[], tag: 'td' | 'th') =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

const table = ({ lines }: StoredDecision, found: Found): string => {
  const name = (code: string) => found.get(code)?.name ?? code;
  const rows = lines.map((line) => {
    const successor = line.successorCode
      ? `Thực hiện theo thủ tục ${line.successorCode} – ${name(line.successorCode)}.`
      : '';
    const what = ACTION_WORDS[publicAction(line.action)].vi;
    const change = [line.changeNote, successor].filter(Boolean).join(' ');
    return row([line.procedureCode, name(line.procedureCode), what, change], 'td');
  });
  const head = row(['Mã', 'Tên thủ tục', 'Nội dung', 'Thay đổi'], 'th');
  return `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
};

/** The unit above all others, the province where there is one: in its name the news appears. */
const topUnit = async (strapi: Core.Strapi): Promise<{ documentId: string } | undefined> => {
  const tops: { documentId: string; kind: string }[] = await strapi.db.query(UNIT).findMany({
    select: ['documentId', 'kind'],
    where: { $and: [validOn(today()), { parent: { id: { $null: true } } }] },
    orderBy: [{ code: 'asc' }],
  });
  return tops.find(({ kind }) => kind === 'province') ?? tops[0];
};

const MAX_TITLE = 250;

/** A draft that an editor reads through and publishes. */
const draftNews = async (strapi: Core.Strapi, decision: StoredDecision, found: Found) => {
  const { number, signedOn, agency, effectiveOn, title } = decision;
  const unit = decision.unit ?? (await topUnit(strapi));
  const source = `Quyết định số ${number} ngày ${shownDay(signedOn)} của ${agency}`;
  const data: Record<string, unknown> = {
    title: cleanLine(`Thay đổi thủ tục hành chính theo Quyết định số ${number}`).slice(
      0,
      MAX_TITLE,
    ),
    lead: `Từ ngày ${shownDay(effectiveOn)}: ${countsText(countsOf(decision.lines))}.`,
    body: `<p>${escapeHtml(source)}: ${escapeHtml(title)}.</p>${table(decision, found)}`,
    source: source.slice(0, 255),
    genre: 'brief',
    audience: 'children',
    unit: unit?.documentId ?? null,
  };
  await strapi.documents(NEWS).create({ data, locale: 'vi', status: 'draft' });
};

/** One notice for every unit with editors, or with words of its own, whose site shows a change. */
const notifyUnits = async (strapi: Core.Strapi, decision: StoredDecision, found: Found) => {
  const sites = await sitesOf(strapi, codesOf(decision), found);
  for (const { id, shows } of sites.filter(({ isKept, shows }) => isKept && shows.size > 0)) {
    const counts = countsOf(decision.lines.filter(({ procedureCode }) => shows.has(procedureCode)));
    const since = `đã có hiệu lực từ ${shownDay(decision.effectiveOn)}`;
    const text = `Quyết định số ${decision.number} ${since}. Trên trang của đơn vị: ${countsText(counts)}.`;
    await strapi.db.query(NOTICE).create({
      data: { text, unit: id, decisionNumber: decision.number, counts },
    });
  }
};

/** What happens beside the change itself when a decision takes effect; in the same transaction. */
export const announce = async (strapi: Core.Strapi, decision: StoredDecision, found: Found) => {
  await draftNews(strapi, decision, found);
  await notifyUnits(strapi, decision, found);
};
