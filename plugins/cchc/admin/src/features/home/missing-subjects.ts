import { HOTLINE_SUBJECTS } from '../../../../shared/contracts/hotline';

type Subject = (typeof HOTLINE_SUBJECTS)[number];

export interface HotlineRow {
  subject: string;
  unit?: { id: number } | null;
}

/** Which of the three subjects that every unit has to publish the unit has no hotline for. */
export const missingSubjects = (unitId: number, hotlines: readonly HotlineRow[]): Subject[] => {
  const present = new Set(
    hotlines.filter(({ unit }) => unit?.id === unitId).map(({ subject }) => subject),
  );
  return HOTLINE_SUBJECTS.filter((subject) => !present.has(subject));
};
