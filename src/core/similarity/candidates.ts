/** How many entries of the lists are looked at for one incident, and how many candidates it gets. */
const LOOKED_AT = 1500;
const CANDIDATES = 24;

/** Finds the incidents that share the rarest features with one. */
export class CandidateSearch {
  readonly #total: number;
  /** For each feature, the numbers of the incidents that have it. */
  readonly #lists: ReadonlyMap<string | number, readonly number[]>;
  /** What each incident has gathered in the search that is going on; zero between searches. */
  readonly #load: Float64Array;

  constructor(total: number, lists: ReadonlyMap<string | number, readonly number[]>) {
    this.#total = total;
    this.#lists = lists;
    this.#load = new Float64Array(total);
  }

  /**
   * The incidents that share features with one, the most laden first: the lists of its features are walked shortest first
   * until enough entries have been looked at, each entry adding the rarity of its feature.
   */
  of(features: readonly (string | number)[], self: number | undefined): number[] {
    const lists: (readonly number[])[] = [];
    const least = self === undefined ? 1 : 2;
    for (const feature of features) {
      const list = this.#lists.get(feature);
      if (list && list.length >= least && list.length <= LOOKED_AT) lists.push(list);
    }
    lists.sort((a, b) => a.length - b.length);
    const touched: number[] = [];
    let looked = 0;
    for (const list of lists) {
      if (looked + list.length > LOOKED_AT) break;
      looked += list.length;
      const rarity = Math.log1p(this.#total / list.length);
      for (const other of list) {
        const load = this.#load[other] ?? 0;
        if (load === 0) touched.push(other);
        this.#load[other] = load + rarity * rarity;
      }
    }
    const best = this.#heaviest(touched, self);
    for (const other of touched) this.#load[other] = 0;
    return best;
  }

  /** One pass, with the lightest of the best so far as the bar: far quicker than to sort them all. */
  #heaviest(numbers: readonly number[], self: number | undefined): number[] {
    const load = this.#load;
    const best: number[] = [];
    const isHeavier = (a: number, b: number): boolean => {
      const [x, y] = [load[a] ?? 0, load[b] ?? 0];
      return x > y || (x === y && a < b);
    };
    let bar = 0;
    for (const number of numbers) {
      if (number === self || (best.length === CANDIDATES && (load[number] ?? 0) < bar)) continue;
      let at = best.length;
      while (at > 0 && isHeavier(number, best[at - 1] ?? 0)) at -= 1;
      best.splice(at, 0, number);
      if (best.length > CANDIDATES) best.pop();
      bar = load[best.at(-1) ?? 0] ?? 0;
    }
    return best;
  }
}
