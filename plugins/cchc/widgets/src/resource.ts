import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keptSince } from './api';

const TIMEOUT = 20_000;

/**
 * What one address answers, for one element: the newest request wins, the host is told of every
 * change. The older `value` stays while the next one loads, so that a list can stay in place.
 */
export class Resource<T> implements ReactiveController {
  value: T | undefined;
  error: unknown;
  /** When `value` was answered, if the portal could not be reached for a newer one. */
  keptSince: Date | undefined;
  busy = false;
  private url = '';
  private request: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly read: (url: string, signal: AbortSignal) => Promise<T>,
  ) {
    host.addController(this);
  }

  /** The interface asks for one method; requests may outlive a move of the element in the page. */
  hostConnected(): void {}

  /** Loads the address unless it is the one that was opened last. */
  open(url: string): void {
    if (url !== this.url) void this.load(url);
  }

  /** Asks for the same address again. */
  retry(): void {
    void this.load(this.url);
  }

  private async load(url: string): Promise<void> {
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    const timer = setTimeout(() => request.abort(), TIMEOUT);
    this.change({ url, busy: true, error: undefined });
    try {
      const value = await this.read(url, request.signal);
      const kept = keptSince(request.signal);
      if (this.request === request) this.change({ value, busy: false, keptSince: kept });
    } catch (error) {
      if (this.request === request) this.change({ error, busy: false });
    } finally {
      clearTimeout(timer);
    }
  }

  private change(state: {
    url?: string;
    value?: T;
    error?: unknown;
    keptSince?: Date | undefined;
    busy: boolean;
  }): void {
    Object.assign(this, state);
    this.host.requestUpdate();
  }
}
