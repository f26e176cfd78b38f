// Who takes over whose elements: nothing is drawn here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ElementNames, nameElements } from '../../renderer/features/board/use-row-elements';

const rows = (...keys: string[]) =>
  keys.map((key) => ({ key, kind: key.startsWith('card') ? ('card' as const) : ('group' as const) }));
const named = (keys: readonly string[], before: ElementNames, takesOver: boolean) =>
  nameElements(rows(...keys), before, takesOver);
const first = named(['group:s1', 'card:a', 'card:b', 'group:s2', 'card:c'], new Map(), false);

describe('B5 elements of rows', () => {
  it('stay with rows that stay', () => {
    const next = named(['group:s2', 'card:c', 'card:d'], first, true);
    expect(next.get('group:s2')).toBe(first.get('group:s2'));
    expect(next.get('card:c')).toBe(first.get('card:c'));
  });

  it('go on, in order, to rows of the same kind', () => {
    const next = named(['group:s3', 'card:x', 'card:y', 'card:z', 'card:more'], first, true);
    expect([...next.values()].slice(0, 4)).toEqual([
      first.get('group:s1'),
      first.get('card:a'),
      first.get('card:b'),
      first.get('card:c'),
    ]);
    expect([...first.values()]).not.toContain(next.get('card:more'));
  });

  it('are made anew where they may not be taken over', () => {
    const next = named(['card:x', 'card:b'], first, false);
    expect([...first.values()]).not.toContain(next.get('card:x'));
    expect(next.get('card:b')).toBe(first.get('card:b'));
  });

  it('are never those of two rows, nor of another kind', () => {
    const keys = fc.uniqueArray(
      fc.constantFrom(...'abcdefgh'.split('').flatMap((x) => [`card:${x}`, `group:${x}`])),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (drawn) => {
        let before: ElementNames = new Map();
        for (const [each, takesOver] of drawn) {
          const names = named(each, before, takesOver);
          expect([...names.keys()]).toEqual(each);
          expect(new Set(names.values()).size).toBe(each.length);
          for (const [key, name] of names) {
            expect(name.split(' ')[0]).toBe(key.split(':')[0]);
            if (before.has(key)) expect(name).toBe(before.get(key));
            else if (!takesOver) expect([...before.values()]).not.toContain(name);
          }
          before = names;
        }
      }),
    );
  });
});
