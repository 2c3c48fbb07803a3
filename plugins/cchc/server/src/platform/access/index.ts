export { registerActions } from './actions';
export { afterPanelStart } from './after-panel';
export { createUnitGuard } from './guard';
export { memberWrites } from './member';
export { MEMBER, memberSchema } from './member.schema';
export { guardPanel } from './panel';
export { grantPublicReads, isPublic } from './public-grants';
export { applyRoles, type SectionRole } from './roles';
export { type Descendants, registerOwnUnitCondition } from './scope';
