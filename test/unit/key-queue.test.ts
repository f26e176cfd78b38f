// Keys that wait for a focus on its way: their order, who is never kept, and what ends the waiting.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Awaited, isPassing, type KeptKey, KeyQueue, patienceMs } from '../../renderer/ui/key-queue';

const press = (key: string, change: Partial<KeptKey> = {}): KeptKey => ({
  key,
  code: '',
  location: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isAltGr: false,
  ...change,
});

let played: string[] = [];
let onPlay: (key: string) => void = () => undefined;
let queue: KeyQueue;

/** Which of these keys are kept. */
const type = (...keys: readonly string[]) => keys.filter((key) => queue.take(press(key)));

beforeEach(() => {
  vi.useFakeTimers();
  played = [];
  onPlay = () => undefined;
  queue = new KeyQueue(({ key }) => {
    played.push(key);
    onPlay(key);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('K5 keys wait for a focus that is still on its way', () => {
  it('keeps nothing while nothing opens', () => {
    expect(type('2', 'm')).toEqual([]);
    const release = queue.hold();
    release();
    expect(type('2', 'm')).toEqual([]);
    vi.runAllTimers();
    expect(played).toEqual([]);
  });

  it('plays what was kept in its order, and what is typed meanwhile after it', () => {
    const release = queue.hold();
    expect(type('b', 'r')).toEqual(['b', 'r']);
    release();
    expect(type('e')).toEqual(['e']);
    expect(played).toEqual([]);
    vi.runAllTimers();
    expect(played).toEqual(['b', 'r', 'e']);
    expect(type('w')).toEqual([]);
  });

  it('says how many places are on their way, lists left out', () => {
    const first = queue.hold();
    const second = queue.hold();
    const list = queue.hold('list');
    expect(queue.placeCount).toBe(2);
    first();
    expect(queue.placeCount).toBe(1);
    second();
    expect(queue.placeCount).toBe(0);
    list();
    queue.hold();
    vi.advanceTimersByTime(2 * patienceMs);
    expect(queue.placeCount).toBe(0);
  });

  it('waits for every place that is opening', () => {
    const screen = queue.hold();
    const field = queue.hold();
    type('x');
    screen();
    vi.advanceTimersByTime(10);
    expect(played).toEqual([]);
    field();
    field();
    vi.runAllTimers();
    expect(played).toEqual(['x']);
  });

  it('holds the rest when a key that is played opens a place, in its handler or just after', async () => {
    const screen = queue.hold();
    type('/', 'x', 'm', '2');
    let field: () => void = () => undefined;
    let dialog: () => void = () => undefined;
    onPlay = (key) => {
      if (key === '/') field = queue.hold();
      if (key === 'm') {
        queueMicrotask(() => {
          dialog = queue.hold();
        });
      }
    };
    screen();
    await vi.advanceTimersByTimeAsync(20);
    expect(played).toEqual(['/']);
    field();
    await vi.advanceTimersByTimeAsync(20);
    expect(played).toEqual(['/', 'x', 'm']);
    dialog();
    await vi.advanceTimersByTimeAsync(20);
    expect(played).toEqual(['/', 'x', 'm', '2']);
  });

  it('drops what waits for a place that never opens, and lets later keys pass', () => {
    const release = queue.hold();
    type('2');
    vi.advanceTimersByTime(patienceMs - 1);
    expect(type('3')).toEqual(['3']);
    vi.advanceTimersByTime(1);
    expect(type('1')).toEqual([]);
    release();
    vi.runAllTimers();
    expect(played).toEqual([]);
  });

  it('a place that comes too late ends no later waiting', () => {
    const late = queue.hold();
    queue.letGo();
    queue.hold();
    late();
    expect(type('2')).toEqual(['2']);
  });

  it('waits on while the page is busy for longer than that', () => {
    const release = queue.hold();
    type('2');
    // The timer is the first to run once the page is free; the frame that gives the focus comes after it.
    vi.runOnlyPendingTimers();
    vi.runOnlyPendingTimers();
    release();
    vi.runAllTimers();
    expect(played).toEqual(['2']);
  });

  it('drops nothing that another place may be for', () => {
    queue.hold();
    type('m');
    vi.advanceTimersByTime(patienceMs / 2);
    const release = queue.hold();
    type('2');
    vi.advanceTimersByTime(patienceMs / 2);
    release();
    vi.runAllTimers();
    expect(played).toEqual(['m', '2']);
  });

  it('lets everything go when somebody went elsewhere, and with Esc', () => {
    const ways: readonly [Awaited, () => unknown][] = [
      ['list', () => expect(type('Escape')).toEqual([])],
      ['list', () => queue.letGo()],
      ['place', () => queue.letGo()],
    ];
    for (const [awaited, leave] of ways) {
      const release = queue.hold(awaited);
      type('2', 'm');
      leave();
      expect(type('3')).toEqual([]);
      release();
    }
    vi.runAllTimers();
    expect(played).toEqual([]);
  });

  it('keeps Esc alone for a place that is opening, and what follows after it', () => {
    const release = queue.hold();
    expect(type('2', 'm', 'Escape', 'x')).toEqual(['2', 'm', 'Escape', 'x']);
    release();
    vi.runAllTimers();
    expect(played).toEqual(['Escape', 'x']);
  });

  it('Esc is not kept while keys are played where the focus is already', () => {
    const release = queue.hold();
    type('2', 'm');
    release();
    expect(type('Escape')).toEqual([]);
    vi.runAllTimers();
    expect(played).toEqual([]);
  });

  it('keeps no key that only changes others or begins a character', () => {
    queue.hold();
    expect(type('Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process')).toEqual([]);
    expect(['Shift', 'CapsLock', 'Process', 'a', 'Escape'].map(isPassing)).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });

  it('a key held down is played once', () => {
    const release = queue.hold();
    queue.take(press('ArrowDown'));
    queue.take(press('ArrowDown', { repeat: true }));
    queue.take(press('ArrowDown', { repeat: true }));
    release();
    vi.runAllTimers();
    expect(played).toEqual(['ArrowDown']);
  });
});
