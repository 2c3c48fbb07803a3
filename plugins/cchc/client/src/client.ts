import type { z } from 'zod';

import type * as contracts from '../../shared/contracts';
import { addressOf, type ListQuery, type Parameters } from './query';
import { Transport, type TransportOptions } from './transport';

export interface ClientOptions extends TransportOptions {
  /** Code of the unit whose site asks; without it the whole portal. */
  unit?: string;
  locale?: 'vi' | 'en';
}

export interface Answer<T, M = object> {
  data: T;
  meta: M;
  /** True when the portal is away: this is what it said last, at `at`. */
  isStale: boolean;
  at: Date;
}

type Pages = { pagination: contracts.Pagination };
type SiteMeta = z.infer<typeof contracts.siteMeta>;
type ListMeta<M = SiteMeta> = M & Pages;

export interface ChangesQuery {
  since?: contracts.Cursor;
  limit?: number;
  types?: readonly contracts.FollowedType[];
}

const followed = ({ since, limit, types }: ChangesQuery): Parameters => ({
  since,
  limit,
  types: types?.join(','),
});

/** The doors of the portal, one function each. */
export const createClient = ({ unit, locale = 'vi', ...options }: ClientOptions) => {
  const transport = new Transport(options);
  const language = { locale: locale === 'vi' ? undefined : locale };
  const site = { ...language, unit };

  const read = async <T, M>(address: string): Promise<Answer<T, M>> => {
    const { text, at, isStale } = await transport.get(address);
    // What the portal sends has passed the same contracts there.
    const { data, meta } = JSON.parse(text) as { data: T; meta: M };
    return { data, meta, isStale, at: new Date(at) };
  };
  const list =
    <T, M = ListMeta>(path: string, parameters: Parameters) =>
    (query: ListQuery = {}) =>
      read<T[], M>(addressOf(path, parameters, query));
  const one =
    <T>(path: string, parameters: Parameters) =>
    (key: string, more: Parameters = {}) =>
      read<T, SiteMeta>(
        addressOf(`${path}/${encodeURIComponent(key)}`, { ...parameters, ...more }),
      );

  return {
    units: list<contracts.UnitItem>('/units', language),
    unit: one<contracts.UnitDetail>('/units', language),
    topics: list<contracts.TopicItem>('/topics', language),
    news: list<contracts.NewsItem>('/news', site),
    newsItem: one<contracts.NewsDetail>('/news', site),
    procedures: list<
      contracts.ProcedureItem,
      ListMeta<z.infer<typeof contracts.procedureListMeta>>
    >('/procedures', site),
    /** `more`: `edition`, or `asOf` a day. */
    procedure: one<contracts.ProcedureDetail>('/procedures', site),
    procedureHistory: (code: string) =>
      read<contracts.EditionSummary[], object>(
        addressOf(`/procedures/${encodeURIComponent(code)}/history`, language),
      ),
    fields: list<contracts.FieldItem>('/fields', site),
    decisions: list<contracts.DecisionItem>('/decisions', site),
    decision: one<contracts.DecisionDetail>('/decisions', site),
    documents: list<contracts.DocumentItem>('/documents', site),
    document: one<contracts.DocumentDetail>('/documents', site),
    hotlines: list<contracts.HotlineItem, ListMeta<z.infer<typeof contracts.hotlineMeta>>>(
      '/hotlines',
      site,
    ),
    questions: list<contracts.QuestionItem>('/questions', site),
    question: one<contracts.QuestionDetail>('/questions', site),
    feedback: list<contracts.FeedbackItem>('/feedback', site),
    /** By its number, `PA-2026-000123`. */
    feedbackItem: one<contracts.FeedbackDetail>('/feedback', site),
    search: list<
      z.infer<typeof contracts.searchGroup>,
      ListMeta<z.infer<typeof contracts.searchListMeta>>
    >('/search', site),
    suggest: list<z.infer<typeof contracts.suggestion>>('/suggest', site),
    changes: (query: ChangesQuery = {}) =>
      read<contracts.ChangeItem[], contracts.ChangesMeta>(
        addressOf('/changes', { ...site, ...followed(query) }),
      ),
    /** A bundle as text; `mirror` reads it. Never an old one. */
    bundle: async (query: ChangesQuery = {}): Promise<string> => {
      const address = addressOf('/bundle', { ...site, ...followed(query) });
      return (await transport.get(address, { isKept: false })).text;
    },
    /** Says what a registered site, by its short name, serves now. Needs `siteKey`. */
    sendReceipt: (name: string, receipt: contracts.ReceiptBody): Promise<void> =>
      transport.post(`/sites/${encodeURIComponent(name)}/receipts`, receipt),
  };
};

export type Client = ReturnType<typeof createClient>;
