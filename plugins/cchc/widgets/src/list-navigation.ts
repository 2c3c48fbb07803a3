import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withHash } from './procedure-address';

const TYPING_PAUSE = 300;

/** What a list shows; the rest of it narrows it down. */
export interface ListSearch {
  q: string;
  page: number;
}

/** How a kind of list writes what it shows into the page's address, and reads it there. */
export interface Addresses<Search extends ListSearch, Open> {
  /** The whole list. */
  none: Search;
  /** Empty for the whole list. */
  searchHash: (search: Search) => string;
  /** Marks an entry of the browser's history as one that shows the list. */
  listMark: (search: Search) => object;
  /** What an address shows; null for one that is none of ours. */
  viewToShow: (hash: string, state: unknown) => { open: Open } | { search: Search } | null;
}

export interface Follower<Open> {
  /** Whether this widget is the one that the page's address belongs to. */
  ownsAddress: () => boolean;
  /** The list is shown again after something was open. */
  onReturn: (from: Open) => void;
}

/** What is asked for and what is open, kept the same in the widget and in the page's address. */
export class ListNavigation<Search extends ListSearch, Open> implements ReactiveController {
  search: Search;
  opened: Open | null = null;
  /** Text in the search field; `search.q` follows it after a pause. */
  typed = '';

  private pause: ReturnType<typeof setTimeout> | undefined;
  /** The entry of the history belongs to what is being typed: every letter must not make one. */
  private inTypedEntry = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly addresses: () => Addresses<Search, Open>,
    private readonly follower: Follower<Open>,
  ) {
    this.search = addresses().none;
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
  change(change: Partial<Search>): void {
    this.inTypedEntry = false;
    const search = { ...this.search, page: 1, ...change };
    this.typed = search.q;
    this.show(search, 'pushState');
  }

  /** To be called before a link opens something, so that "back" finds the list again. */
  markList(): void {
    const kept = history.state as object | null; // what the site's own scripts wrote
    history.replaceState({ ...kept, ...this.addresses().listMark(this.search) }, '');
  }

  showList(): void {
    const { listMark, searchHash } = this.addresses();
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

  private show(search: Search, how: 'pushState' | 'replaceState'): void {
    const { listMark, searchHash } = this.addresses();
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
    const view = this.addresses().viewToShow(location.hash, history.state);
    if (!view) return;
    if ('open' in view) this.opened = view.open;
    else this.showSearch(view.search);
    this.host.requestUpdate();
  };

  private showSearch(search: Search): void {
    clearTimeout(this.pause);
    this.inTypedEntry = false;
    const from = this.opened;
    this.opened = null;
    this.search = search;
    this.typed = search.q;
    if (from) this.follower.onReturn(from);
  }
}
