import type { OuterRealm } from './portal-environment';

declare global {
  /** Given to every test file by `PortalEnvironment`. */
  var outer: OuterRealm;
}

export const { outer } = globalThis;
