// Checks where a list at the caret of a text stands, and that it never stands over the line being typed.
import { describe, expect, it } from 'vitest';
import { placeAtLine } from '../../renderer/ui/caret-place';

const size = { width: 160, height: 250 };
const room = { right: 660, height: 700 };
const line = (top: number, left = 300) => ({ left, top, bottom: top + 16 });

describe('a list at the caret', () => {
  it('stands below the line, from the word that is begun', () => {
    expect(placeAtLine(line(254), size, room)).toEqual({ left: 300, top: 274 });
  });

  it('stands above the line where there is no room below', () => {
    expect(placeAtLine(line(500), size, room)).toEqual({ left: 300, top: 246 });
  });

  it('stands where there is more room, and never over the line, with too little on either side', () => {
    expect(placeAtLine(line(100), size, { ...room, height: 300 }).top).toBe(120);
    expect(placeAtLine(line(180), size, { ...room, height: 300 }).top).toBe(-74);
  });

  it('ends with the field it belongs to, and begins in the window', () => {
    expect(placeAtLine(line(254, 640), size, room).left).toBe(500);
    expect(placeAtLine(line(254, 640), size, { ...room, right: 100 }).left).toBe(8);
  });
});
