import { UNIT_COLUMN } from '../../../../shared/report';
import type { CounterColumn } from './contract';

/** Whose a record is, by the keys of the units that count. */
export const unitColumn: CounterColumn = {
  title: UNIT_COLUMN,
  labels: ({ units }) => new Map(units.map(({ key, name }) => [key, name])),
};
