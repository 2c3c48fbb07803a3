import type { ReactiveController } from 'lit';

/** Keeps the page from being left by accident while there is something on it that is shown once. */
export class LeaveGuard implements ReactiveController {
  private on = false;

  hostConnected(): void {
    if (this.on) addEventListener('beforeunload', this.ask);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.ask);
  }

  guard(on: boolean): void {
    this.on = on;
    if (on) addEventListener('beforeunload', this.ask);
    else removeEventListener('beforeunload', this.ask);
  }

  private readonly ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = ''; // older browsers
  };
}
