// Whoever holds the keys lets them go again, whatever becomes of what they wait for.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterOthers, holdKeys, inNextFrame, ListHold, listenForHeldKeys } from '../../renderer/ui/held-keys';

let frames: (() => void)[] = [];
let onKeyDown: (event: unknown) => void = () => undefined;
const page = new EventTarget();

function playFrames(count: number): void {
  for (let frame = 0; frame < count; frame += 1) for (const run of frames.splice(0)) run();
}

/** True when a key that is pressed now reaches nobody. */
function isKept(): boolean {
  const stop = vi.fn();
  onKeyDown({
    key: 'm',
    isTrusted: true,
    getModifierState: () => false,
    preventDefault: () => undefined,
    stopImmediatePropagation: stop,
  });
  return stop.mock.calls.length > 0;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {
    addEventListener: (type: string, listen: (event: unknown) => void) => {
      if (type === 'keydown') onKeyDown = listen;
    },
  });
  listenForHeldKeys();
});

afterEach(() => {
  frames = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('K5 keys that wait', () => {
  it('wait no longer once what was to be done in the next frame has failed', () => {
    inNextFrame(() => {
      throw new Error('no lane');
    });
    expect(() => frames[0]?.()).toThrow('no lane');
    expect(isKept()).toBe(false);
  });

  it('a command holds them once, however often it is given', () => {
    const hold = new ListHold();
    hold.take();
    hold.take();
    expect(hold.isTaken).toBe(true);
    hold.end();
    expect(hold.isTaken).toBe(false);
    expect(isKept()).toBe(false);
  });
});

describe('K6 what is done once nobody else moves the focus', () => {
  it('waits for whoever does', () => {
    const run = vi.fn();
    const arrive = holdKeys();
    afterOthers(run, true);
    playFrames(5);
    expect(run).not.toHaveBeenCalled();
    arrive();
    playFrames(5);
    expect(run).toHaveBeenCalledOnce();
    expect(isKept()).toBe(false);
  });

  it('is not done any more once somebody has it, not even when that one is on the way to elsewhere', () => {
    const run = vi.fn();
    const arrive = holdKeys();
    afterOthers(run, true);
    playFrames(2);
    arrive();
    page.dispatchEvent(new Event('focusin'));
    const arriveElsewhere = holdKeys();
    playFrames(5);
    arriveElsewhere();
    playFrames(5);
    expect(run).not.toHaveBeenCalled();
    expect(isKept()).toBe(false);
  });

  it('is called off by whoever asked for it', () => {
    const run = vi.fn();
    afterOthers(run, true)();
    playFrames(5);
    expect(run).not.toHaveBeenCalled();
    expect(isKept()).toBe(false);
  });
});
