import type { DeclaredSchema } from '../../feature';

export const MEMBER = 'plugin::cchc.member';

/**
 * Which units an account of the admin panel works for. What the account may do there is said by
 * its Strapi role, so there is no second list of roles to keep in step.
 */
export const memberSchema: DeclaredSchema = {
  kind: 'collectionType',
  collectionName: 'cchc_members',
  info: { singularName: 'member', pluralName: 'members', displayName: 'Thành viên chuyên mục' },
  options: { draftAndPublish: false },
  pluginOptions: { 'content-type-builder': { visible: false } },
  attributes: {
    /** How the account is named when a member is added; `user` is what counts afterwards. */
    email: { type: 'email', required: true, unique: true },
    user: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
    units: { type: 'relation', relation: 'manyToMany', target: 'plugin::cchc.unit' },
  },
};
