import { HOTLINE_SUBJECTS } from '../../../../shared/contracts';
import type { DeclaredSchema } from '../../feature';

export const HOTLINE = 'plugin::cchc.hotline';

/** A number, address or mailbox for one of the three subjects that every unit has to publish. */
export const hotlineSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_hotlines',
  info: { singularName: 'hotline', pluralName: 'hotlines', displayName: 'Đường dây nóng CCHC' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    label: { type: 'string', required: true, maxLength: 250 },
    subject: { type: 'enumeration', enum: [...HOTLINE_SUBJECTS], required: true },
    unit: { type: 'relation', relation: 'manyToOne', target: 'plugin::cchc.unit' },
    phone: { type: 'string', maxLength: 40 },
    email: { type: 'email' },
    address: { type: 'string', maxLength: 255 },
    hours: { type: 'string', maxLength: 200 },
    /** The office, never the person: a name goes stale with the next transfer. */
    officerTitle: { type: 'string', maxLength: 200 },
    position: { type: 'integer', default: 0, min: 0, max: 99_999 },
    /** Subject and position in one number, so that the database can sort by both. */
    rank: { type: 'integer', private: true, writable: false, searchable: false, visible: false },
    searchKey: {
      type: 'text',
      private: true,
      writable: false,
      searchable: false,
      visible: false,
    },
  },
};
