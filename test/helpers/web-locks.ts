// The Web Locks of a browser, as far as the writer's lock needs them: one holder per name, the others wait. Node has none.

type Callback = (lock: { readonly name: string } | null) => Promise<unknown>;

export interface FakeLocks {
  request(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    run: Callback,
  ): Promise<unknown>;
}

export function fakeLocks(): FakeLocks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async request(name, options, run) {
      const before = tails.get(name);
      if (before !== undefined && options.ifAvailable === true) return run(null);
      const turn = (before ?? Promise.resolve()).then(() => {
        if (options.signal?.aborted === true) throw new DOMException('No longer wanted.', 'AbortError');
        return run({ name });
      });
      const tail = turn
        .catch(() => undefined)
        .then(() => {
          if (tails.get(name) === tail) tails.delete(name);
        });
      tails.set(name, tail);
      return turn;
    },
  };
}
