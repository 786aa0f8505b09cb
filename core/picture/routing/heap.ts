/** The open ends of a search, cheapest first; each is a state by its number. */
export class Heap {
  readonly #states: number[] = [];
  readonly #costs: number[] = [];

  push(state: number, cost: number): void {
    let index = this.#states.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if ((this.#costs[parent] as number) <= cost) break;
      this.#set(index, this.#states[parent] as number, this.#costs[parent] as number);
      index = parent;
    }
    this.#set(index, state, cost);
  }

  /** The cheapest state, or -1 when none is left. */
  pop(): number {
    const top = this.#states[0];
    if (top === undefined) return -1;
    const state = this.#states.pop() as number;
    const cost = this.#costs.pop() as number;
    const length = this.#states.length;
    if (length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && (this.#costs[child + 1] as number) < (this.#costs[child] as number)) child++;
      if ((this.#costs[child] as number) >= cost) break;
      this.#set(index, this.#states[child] as number, this.#costs[child] as number);
      index = child;
    }
    this.#set(index, state, cost);
    return top;
  }

  #set(index: number, state: number, cost: number): void {
    this.#states[index] = state;
    this.#costs[index] = cost;
  }
}
