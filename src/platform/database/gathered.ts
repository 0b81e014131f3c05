interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

interface Bounds {
  /** Calls of `together` under way at once. */
  readonly atOnce: number;
  /** Items of one call. */
  readonly most: number;
}

/**
 * Calls that arrive while others are under way go together in the next one: alone when nothing is under way, so that
 * nobody waits for company. Each has its own answer. When a call of several fails, each of them is tried alone: what is
 * wrong with one harms no other.
 *
 * `together` answers in the order of its items, all done or none.
 */
export class Gathered<In, Out> {
  private readonly waiting: Waiting<In, Out>[] = [];
  private underWay = 0;

  constructor(
    private readonly together: (items: readonly In[]) => Promise<readonly Out[]>,
    private readonly bounds: Bounds,
  ) {}

  call(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.underWay >= this.bounds.atOnce || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.bounds.most);
    this.underWay += 1;
    void this.carry(batch).finally(() => {
      this.underWay -= 1;
      this.next();
    });
  }

  /** Never throws: every answer goes to who asked. */
  private async carry(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const answers = await this.together(batch.map(({ item }) => item));
      if (answers.length !== batch.length) throw new Error(`${answers.length} answers to ${batch.length} calls`);
      for (const [at, answer] of answers.entries()) batch[at]?.resolve(answer);
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      else for (const each of batch) await this.carry([each]);
    }
  }
}
