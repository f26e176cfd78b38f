// The page's side of a worker that is stopped or fails to load: whoever waits for an answer hears of it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TableSession } from '../../renderer/workers/read-table';
import { asFileSays } from '../../renderer/workers/reading/reading-types';

/** A worker that never answers. */
class Mute extends EventTarget {
  static last: Mute | null = null;
  isTerminated = false;

  constructor() {
    super();
    Mute.last = this;
  }

  postMessage(): void {
    // Says nothing, as a worker does that is gone.
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

beforeAll(() => {
  vi.stubGlobal('Worker', Mute);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const file = new File(['a,b\n'], 'list.csv');

describe('an import worker', () => {
  it('J32 that is stopped rejects what was asked, and what is asked afterwards', async () => {
    const session = new TableSession('one');
    const asked = [session.match(null), session.problemList(), session.prepare()];
    const reading = session.read(file, asFileSays, () => undefined);
    session.close();
    for (const answer of asked) await expect(answer).rejects.toThrow('The import worker has ended.');
    expect(await reading).toMatchObject({ ok: false, code: 'read-failed' });
    await expect(session.dropLines()).rejects.toThrow('The import worker has ended.');
    expect(Mute.last?.isTerminated).toBe(true);
  });

  it('J32 that cannot be loaded, or fails where no answer says so, is stopped', async () => {
    const session = new TableSession('one');
    const asked = session.match(null);
    Mute.last?.dispatchEvent(new Event('error'));
    await expect(asked).rejects.toThrow('The import worker has ended.');
    expect(Mute.last?.isTerminated).toBe(true);
  });
});
