/** What an item says: the number of its edition, or 0 while it is not public. */
type Edition = number;

interface State {
  edition: Edition;
  /** When its writer was told, and by which node; infinite until then. */
  since: number;
  by: unknown;
}

/** How long another node may show what was before. */
const GRACE = 3_000;

/** All that the writers did, against which readers hold what they see. */
export class Truth {
  readonly #states = new Map<number, State[]>();

  #of(item: number): State[] {
    const states = this.#states.get(item) ?? [{ edition: 0, since: -Infinity, by: undefined }];
    this.#states.set(item, states);
    return states;
  }

  get items(): number[] {
    return [...this.#states.keys()];
  }

  /** Runs a write after which the item says this. */
  async write(item: number, edition: Edition, by: unknown, run: () => Promise<void>) {
    const state: State = { edition, since: Infinity, by };
    this.#of(item).push(state);
    await run();
    state.since = performance.now();
  }

  /**
   * Whether an answer that was asked for at this moment may show this: nothing older than what this
   * node had acknowledged by then, or any other node three seconds before.
   */
  allows(item: number, edition: Edition, asked: number, node: unknown): boolean {
    const states = this.#of(item);
    const oldest = states.findLastIndex(
      ({ since, by }) => since <= asked - (by === node ? 0 : GRACE),
    );
    return states.slice(oldest).some((state) => state.edition === edition);
  }
}
