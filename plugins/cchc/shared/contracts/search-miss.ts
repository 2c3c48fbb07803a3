import type { Pagination, UnitName } from './common';

/*
 * What the panel's own API says about questions that found nothing. Only the panel reads it, so
 * these are plain types.
 */

/** A procedure that a question may have meant. */
export interface MissChoice {
  code: string;
  name: string;
}

/** A question that found nothing, without personal data. */
export interface SearchMiss {
  documentId: string;
  question: string;
  count: number;
  lastSeenAt: string;
  /** Of the site that asked last; null where the whole portal was asked, or the unit has gone. */
  unit: UnitName | null;
  suggestions: MissChoice[];
}

export interface SearchMissList {
  data: SearchMiss[];
  meta: { pagination: Pagination };
}
