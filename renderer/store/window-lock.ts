// Decides which window may write a workspace: the one that holds its lock. The others follow and take over when it goes.

export interface WriterLock {
  readonly held: boolean;
  /** Resolves when this window gets the lock it had to wait for. */
  readonly whenFree: Promise<void>;
  /** Gives the lock back, or stops waiting for it. */
  readonly release: () => void;
}

/** Asks for a workspace's lock without waiting; when another window has it, queues for it. */
export async function acquireWriterLock(workspaceId: string): Promise<WriterLock> {
  const name = `lanekeeper-${workspaceId}`;
  let release: () => void = () => undefined;
  const untilReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = await new Promise<boolean>((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock !== null) await untilReleased;
    });
  });
  if (held) return { held, whenFree: Promise.resolve(), release };
  const giveUp = new AbortController();
  const whenFree = new Promise<void>((resolve) => {
    navigator.locks
      .request(name, { signal: giveUp.signal }, async () => {
        resolve();
        await untilReleased;
      })
      .catch(() => undefined);
  });
  return {
    held,
    whenFree,
    release: () => {
      giveUp.abort();
      release();
    },
  };
}
