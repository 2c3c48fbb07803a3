/** Work that is done once for all who ask for it meanwhile. */
export class Flights<T> {
  readonly #running = new Map<string, Promise<T>>();

  /** `leads` is true for the one whose `run` is the one that runs. */
  join(name: string, run: () => Promise<T>): { leads: boolean; result: Promise<T> } {
    const known = this.#running.get(name);
    if (known) return { leads: false, result: known };
    const result = run().finally(() => this.#running.delete(name));
    this.#running.set(name, result);
    return { leads: true, result };
  }
}
