export type {
  CountedRecord,
  CountedUnit,
  Counter,
  CounterColumn,
  CountScope,
  Labels,
  Select,
} from './contract';
export { countersOf, registerCounters } from './registry';
export { type CountersService, countersService } from './service';
export { countedRecords, type SnapshotRequest, takeSnapshot } from './snapshot';
export { unitColumn } from './unit-column';
