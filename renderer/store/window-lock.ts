// Decides which window may write a workspace: the one that holds its lock. The others follow and take over when it goes.

/** A lock this window holds. */
export interface HeldLock {
  /** Gives the lock back; resolves when the browser has taken it. */
  readonly release: () => Promise<void>;
}

export type WriterLock =
  | ({ readonly held: true } & HeldLock)
  | {
      readonly held: false;
      /** Resolves with the lock once the other window is gone. It is then held by this window, not asked for again. */
      readonly whenFree: Promise<HeldLock>;
      /** Stops waiting; a lock that was granted meanwhile is given back. */
      readonly giveUp: () => void;
    };

/** Asks for a workspace's lock without waiting; when another window has it, queues for it. */
export async function acquireWriterLock(workspaceId: string): Promise<WriterLock> {
  const name = `lanekeeper-${workspaceId}`;
  const now = await request(name, { ifAvailable: true });
  if (now !== null) return { held: true, ...now };
  const abort = new AbortController();
  const later = request(name, { signal: abort.signal });
  return {
    held: false,
    whenFree: later.then((lock) => lock ?? new Promise<HeldLock>(() => undefined)),
    giveUp: () => abort.abort(),
  };
}

/** Resolves with the lock once it is granted, or null when it is not to be had or the wait was given up. */
function request(name: string, options: LockOptions): Promise<HeldLock | null> {
  return new Promise((resolve) => {
    let letGo: () => void = () => undefined;
    const untilReleased = new Promise<void>((done) => {
      letGo = done;
    });
    const ended = navigator.locks
      .request(name, options, async (lock) => {
        if (lock === null) {
          resolve(null);
          return;
        }
        resolve({
          release: () => {
            letGo();
            return ended;
          },
        });
        await untilReleased;
      })
      // Given up before it was granted.
      .catch(() => resolve(null));
  });
}
