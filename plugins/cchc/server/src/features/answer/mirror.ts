import { feedbackDetail, questionDetail } from '../../../../shared/contracts';
import { addressWith, type Followed, type Site } from '../../platform/changes';
import type { SiteScope } from '../unit';
import { type AnswerRow, onSite, POPULATE_DETAIL, visibleAt } from './describe';
import { type AnswerKind, KINDS } from './kind';
import { detailsOf, scopeOf } from './read';

const shownWhere = (kind: AnswerKind, scope: SiteScope | undefined, keys?: readonly string[]) => ({
  $and: [
    visibleAt(new Date()),
    ...onSite(scope),
    ...(keys ? [{ [KINDS[kind].key]: { $in: [...keys] } }] : []),
  ],
});

const CONTRACTS = { question: questionDetail, feedback: feedbackDetail };

/** For who holds copies: all that the lists show, with their answers. */
export const followedAnswers = (kind: AnswerKind): Followed => {
  const { uid, key, path } = KINDS[kind];
  const rowsOf = async (site: Site, keys?: readonly string[]) => {
    const scope = await scopeOf(site.strapi, site);
    const rows: AnswerRow[] = await site.strapi.db
      .query(uid)
      .findMany({ where: shownWhere(kind, scope, keys), populate: POPULATE_DETAIL });
    return { rows, scope };
  };
  return {
    type: kind,
    shown: async (site, keys) => (await rowsOf(site, keys)).rows.map((row) => row[key] ?? ''),
    records: async (site, keys) => {
      const { rows, scope } = await rowsOf(site, keys);
      const details = await detailsOf(site.strapi, kind, rows, scope);
      return details.map((detail, index) => ({
        key: rows[index]?.[key] ?? '',
        data: CONTRACTS[kind].parse(detail),
      }));
    },
    named: { uid, key, title: 'title' },
    url: ({ unit }, id) => addressWith(`${path}/${id}`, { unit }),
  };
};
