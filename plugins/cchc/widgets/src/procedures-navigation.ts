import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  listMark,
  NO_SEARCH,
  searchHash,
  viewToShow,
  withHash,
  type OpenProcedure,
  type ProcedureSearch,
} from './procedure-address';

const TYPING_PAUSE = 300;

interface Follower {
  /** Whether this widget is the one that the page's address belongs to. */
  ownsAddress: () => boolean;
  /** The list is shown again after a procedure was open. */
  onReturn: (from: OpenProcedure) => void;
}

/** What is asked for and what is open, kept the same in the widget and in the page's address. */
export class ProceduresNavigation implements ReactiveController {
  search = NO_SEARCH;
  opened: OpenProcedure | null = null;
  /** Text in the search field; `search.q` follows it after a pause. */
  typed = '';

  private pause: ReturnType<typeof setTimeout> | undefined;
  /** The entry of the history belongs to what is being typed: every letter must not make one. */
  private inTypedEntry = false;

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
    clearTimeout(this.pause);
  }

  type(text: string): void {
    this.typed = text;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.searchTyped(), TYPING_PAUSE);
  }

  /** Searches for what is typed at once. */
  submit(): void {
    this.searchTyped();
    this.inTypedEntry = false;
  }

  /** Another page or another filter: a step that "back" undoes. */
  change(change: Partial<ProcedureSearch>): void {
    this.inTypedEntry = false;
    const search = { ...this.search, page: 1, ...change };
    this.typed = search.q;
    this.show(search, 'pushState');
  }

  /** To be called before a link opens a procedure, so that "back" finds the list again. */
  markList(): void {
    const kept = history.state as object | null; // what the site's own scripts wrote
    history.replaceState({ ...kept, ...listMark(this.search) }, '');
  }

  showList(): void {
    history.pushState(listMark(this.search), '', withHash(location.href, searchHash(this.search)));
    this.follow();
  }

  private searchTyped(): void {
    clearTimeout(this.pause);
    const q = this.typed.replace(/\s+/g, ' ').trim();
    if (q === this.search.q) return;
    this.show({ ...this.search, q, page: 1 }, this.inTypedEntry ? 'replaceState' : 'pushState');
    this.inTypedEntry = true;
  }

  private show(search: ProcedureSearch, how: 'pushState' | 'replaceState'): void {
    const hash = searchHash(search);
    if (hash !== searchHash(this.search) && this.follower.ownsAddress()) {
      const kept = history.state as object | null;
      history[how]({ ...kept, ...listMark(search) }, '', withHash(location.href, hash));
    }
    this.search = search;
    this.host.requestUpdate();
  }

  private readonly follow = (): void => {
    if (!this.follower.ownsAddress()) return;
    const view = viewToShow(location.hash, history.state);
    if (!view) return;
    if ('open' in view) this.opened = view.open;
    else this.showSearch(view.search);
    this.host.requestUpdate();
  };

  private showSearch(search: ProcedureSearch): void {
    clearTimeout(this.pause);
    this.inTypedEntry = false;
    const from = this.opened;
    this.opened = null;
    this.search = search;
    this.typed = search.q;
    if (from) this.follower.onReturn(from);
  }
}
