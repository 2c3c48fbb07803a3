import type {
  BulkOutcome,
  LocalComparison,
  ReviewList,
} from '../../plugins/cchc/shared/contracts/procedure-review';
import type { Document } from './build';
import type { Panel } from './panel';
import type { Portal } from './strapi';

export const REVIEWS = '/cchc/procedure-reviews';

/** What the panel's page about procedures at one's own units asks, as one account asks it. */
export const reviewsOf = (panel: Panel) => ({
  list: async (query = ''): Promise<ReviewList> =>
    (await panel.get(`${REVIEWS}?${query}`).expect(200)).body as ReviewList,
  /** `unit code/procedure: state`, in the order of the list. */
  states: async (query = ''): Promise<string[]> => {
    const { body } = await panel.get(`${REVIEWS}?pageSize=100&${query}`).expect(200);
    return (body as ReviewList).data.map(
      ({ unit, code, state }) => `${unit.name} ${code} ${state}`,
    );
  },
  differences: async (documentId: string): Promise<LocalComparison> =>
    (await panel.get(`${REVIEWS}/${documentId}/differences`).expect(200)).body
      .data as LocalComparison,
  confirm: (documentId: string, edition: number) =>
    panel.post(`${REVIEWS}/${documentId}/confirm`).send({ edition }),
  confirmMany: async (request: object = {}): Promise<BulkOutcome> =>
    (await panel.post(`${REVIEWS}/confirm`).send(request).expect(200)).body.data as BulkOutcome,
});

/** Publishes the next edition of a procedure. */
export const amend = (
  portal: Portal,
  { documentId }: Document,
  fields: Record<string, unknown>,
) => {
  const data: Record<string, unknown> = { changeNote: 'Có thay đổi.', ...fields };
  return portal.strapi
    .documents('plugin::cchc.procedure')
    .update({ documentId, data, status: 'published' });
};
