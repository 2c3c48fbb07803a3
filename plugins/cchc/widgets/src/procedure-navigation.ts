import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  listMark,
  NO_SEARCH,
  openHash,
  viewToShow,
  withHash,
  type OpenProcedure,
} from './procedure-address';

interface Follower {
  ownsAddress: () => boolean;
  /** Another procedure, or another edition, came through the address. */
  onMove: () => void;
}

/** Which procedure, edition and case the page's address names, kept the same in the widget. */
export class ProcedureNavigation implements ReactiveController {
  /** What the address names; null while the element's own attributes say what to show. */
  opened: OpenProcedure | null = null;
  private caseKey = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly follower: Follower,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.follow);
    this.follow();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.follow);
  }

  /** The address's procedure, else the element's own. */
  shown(own: Omit<OpenProcedure, 'caseKey'>): OpenProcedure {
    return this.opened ?? { ...own, caseKey: this.caseKey };
  }

  /** The case belongs into the address, so that a link or the printed code leads back to it. */
  chooseCase(shown: OpenProcedure, caseKey: string): void {
    this.caseKey = caseKey;
    if (this.follower.ownsAddress()) {
      this.opened = { ...shown, caseKey };
      history.replaceState(history.state, '', withHash(location.href, openHash(this.opened)));
    }
    this.host.requestUpdate();
  }

  /** To be called before a link opens another procedure, so that "back" finds this one again. */
  readonly markOwn = (): void => {
    if (this.opened) return;
    const kept = history.state as object | null; // what the site's own scripts wrote
    history.replaceState({ ...kept, ...listMark(NO_SEARCH) }, '');
  };

  private readonly follow = (): void => {
    if (!this.follower.ownsAddress()) return;
    const view = viewToShow(location.hash, history.state);
    if (!view) return;
    const opened = 'open' in view ? view.open : null;
    const moved = opened?.code !== this.opened?.code || opened?.edition !== this.opened?.edition;
    this.opened = opened;
    if (!opened) this.caseKey = '';
    if (moved) this.follower.onMove();
    this.host.requestUpdate();
  };
}
