import { UPDATE_TYPES } from '../../../../shared/contracts';
import { LINE_ACTIONS } from '../../../../shared/contracts/decision-panel';
import type { DeclaredComponent } from '../../platform/components';

export const decisionComponents: Record<string, DeclaredComponent> = {
  'decision-line': {
    collectionName: 'cchc_components_decision_lines',
    info: { displayName: 'Dòng của quyết định' },
    attributes: {
      /** Stable within its decision; written by the machine. */
      key: { type: 'string', searchable: false },
      action: { type: 'enumeration', enum: [...LINE_ACTIONS], required: true },
      procedureCode: { type: 'string', required: true, maxLength: 40 },
      successorCode: { type: 'string', maxLength: 40 },
      updateType: { type: 'enumeration', enum: [...UPDATE_TYPES], default: 'major' },
      changeNote: { type: 'text' },
    },
  },
};
