export { applyPanelLayouts } from './apply';
export type { PanelLayout } from './configuration';
