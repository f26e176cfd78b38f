// Checks how a condition is taken apart for editing, and that each edit changes its one part alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPart,
  conditionOfRow,
  fitsLevels,
  type GroupPart,
  groupCondition,
  normalised,
  outlineOf,
  type Part,
  partAt,
  removePart,
  replacePart,
  setGroupMode,
} from '../../shared/coverage/edit-condition';
import { type Condition, type Leaf, leavesOf } from '../../shared/records/condition';

const spend = { of: 'account', field: 'spendCents' } as const;
const region = { of: 'account', field: 'region' } as const;
const rich: Leaf = { kind: 'compare', field: spend, op: 'atLeast', value: 7_500_000 };
const middling: Leaf = { kind: 'between', field: spend, from: 100, to: 200 };
const east: Leaf = { kind: 'in', field: region, values: ['East'] };
const unknown: Leaf = { kind: 'empty', field: region };

const leaf = fc.constantFrom<Leaf>(rich, middling, east, unknown);
const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('tree') }),
  ),
})).tree;

function partsWithin(group: GroupPart): Part[] {
  return group.parts.flatMap((part) => (part.kind === 'row' ? [part] : [part, ...partsWithin(part)]));
}

/** What a condition answers when its questions answer this, by Kleene. */
function answer(condition: Condition, given: (asked: Leaf) => boolean | null): boolean | null {
  switch (condition.kind) {
    case 'not': {
      const inside = answer(condition.part, given);
      return inside === null ? null : !inside;
    }
    case 'and':
    case 'or': {
      const answers = condition.parts.map((each) => answer(each, given));
      const deciding = condition.kind === 'or';
      if (answers.includes(deciding)) return deciding;
      return answers.includes(null) ? null : !deciding;
    }
    default:
      return given(condition);
  }
}

const answers = fc.record({
  compare: fc.constantFrom(true, false, null),
  between: fc.constantFrom(true, false, null),
  in: fc.constantFrom(true, false, null),
  empty: fc.boolean(),
});

describe('R52: a condition is edited as rows in groups', () => {
  test('R52: a question alone is the one row of a group that is not stored', () => {
    expect(outlineOf(rich)).toEqual({
      kind: 'group',
      path: [],
      mode: 'all',
      isImplied: true,
      number: 0,
      parts: [{ kind: 'row', path: [], leaf: rich, isNegated: false, number: 1, threshold: 1 }],
    });
  });

  test.each([
    [{ kind: 'and', parts: [rich] }, 'all', [0]],
    [{ kind: 'or', parts: [rich] }, 'any', [0]],
    [{ kind: 'not', part: { kind: 'or', parts: [rich] } }, 'none', [0, 0]],
    [{ kind: 'not', part: { kind: 'and', parts: [rich] } }, 'notAll', [0, 0]],
    [{ kind: 'not', part: rich }, 'none', [0]],
    [{ kind: 'not', part: { kind: 'not', part: { kind: 'or', parts: [rich] } } }, 'any', [0, 0, 0]],
  ] satisfies [Condition, string, number[]][])('R52: %j counts as %s', (condition, mode, path) => {
    const outline = outlineOf(condition);
    expect(outline.mode).toBe(mode);
    expect(outline.parts[0]?.path).toEqual(path);
    expect(partAt(condition, path)).toBe(rich);
  });

  test('R52: “is none of” and “has a value” are rows, not groups', () => {
    const turned: Condition = {
      kind: 'and',
      parts: [
        { kind: 'not', part: east },
        { kind: 'not', part: unknown },
      ],
    };
    expect(outlineOf(turned).parts).toMatchObject([
      { kind: 'row', path: [0], isNegated: true },
      { kind: 'row', path: [1], isNegated: true },
    ]);
  });

  test('R52: rows, groups and thresholds are numbered from top to bottom', () => {
    const condition: Condition = {
      kind: 'and',
      parts: [middling, { kind: 'or', parts: [east, rich] }, { kind: 'or', parts: [rich] }],
    };
    const parts = partsWithin(outlineOf(condition));
    expect(
      parts.map((part) => (part.kind === 'row' ? [part.number, part.threshold] : `group ${part.number}`)),
    ).toEqual([[1, 1], 'group 1', [2, 3], [3, 3], 'group 2', [4, 4]]);
  });

  test('R52: every row stands where its path says', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const rows = partsWithin(outlineOf(condition)).filter((part) => part.kind === 'row');
        expect(rows).toHaveLength(leavesOf(condition).length);
        for (const row of rows) expect(partAt(condition, row.path)).toEqual(conditionOfRow(row));
      }),
    );
  });
});

describe('R52: an edit changes one part', () => {
  test('R52: exchanging each row for itself changes nothing', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        for (const part of partsWithin(outlineOf(condition))) {
          const same = partAt(condition, part.path);
          expect(same).not.toBeNull();
          if (same !== null) expect(replacePart(condition, part.path, same)).toEqual(condition);
        }
      }),
    );
  });

  test('R52: what is added is there, and removing it brings the condition back', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const outline = outlineOf(condition);
        for (const group of [outline, ...partsWithin(outline).filter((part) => part.kind === 'group')]) {
          const added = addPart(condition, group, middling);
          expect(partAt(added.condition, added.path)).toBe(middling);
          expect(leavesOf(added.condition)).toHaveLength(leavesOf(condition).length + 1);
          const back = removePart(added.condition, added.path);
          const isEmpty = group.parts.length === 0;
          if (!isEmpty) expect(normalised(back)).toEqual(normalised(condition));
        }
      }),
    );
  });

  test('R52: removing takes the groups along that held nothing else', () => {
    const condition: Condition = {
      kind: 'and',
      parts: [rich, { kind: 'not', part: { kind: 'or', parts: [{ kind: 'and', parts: [east] }] } }],
    };
    expect(removePart(condition, [1, 0, 0, 0])).toEqual({ kind: 'and', parts: [rich] });
    expect(removePart(rich, [])).toEqual({ kind: 'and', parts: [] });
    expect(removePart(condition, [7])).toEqual(condition);
  });

  test('R52: a group counts in another way with the same parts', () => {
    const condition: Condition = { kind: 'and', parts: [rich, east] };
    const none = setGroupMode(condition, outlineOf(condition), 'none');
    expect(none).toEqual({ kind: 'not', part: { kind: 'or', parts: [rich, east] } });
    expect(setGroupMode(none, outlineOf(none), 'all')).toEqual(condition);
    expect(setGroupMode(rich, outlineOf(rich), 'any')).toEqual({ kind: 'or', parts: [rich] });
  });
});

describe('R52: the simplest form says the same', () => {
  test('R52: it answers alike, whatever its questions answer', () => {
    fc.assert(
      fc.property(tree, answers, (condition, given) => {
        const asked = (leafAsked: Leaf) => given[leafAsked.kind as keyof typeof given];
        expect(answer(normalised(condition), asked)).toBe(answer(condition, asked));
      }),
    );
  });

  test('R52: it is its own simplest form, with no group of one and nothing turned round twice', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const simple = normalised(condition);
        expect(normalised(simple)).toEqual(simple);
      }),
    );
    expect(normalised({ kind: 'and', parts: [{ kind: 'not', part: { kind: 'not', part: rich } }] })).toEqual(
      rich,
    );
    expect(normalised(groupCondition('none', [rich]))).toEqual({ kind: 'not', part: rich });
  });

  test('R52: an empty group stays', () => {
    expect(normalised({ kind: 'and', parts: [rich, { kind: 'or', parts: [] }] })).toEqual({
      kind: 'and',
      parts: [rich, { kind: 'or', parts: [] }],
    });
  });
});

test('R52: six levels of groups fit, a seventh does not', () => {
  let condition: Condition = rich;
  for (let level = 1; level <= 7; level += 1) {
    condition = { kind: 'and', parts: [condition] };
    expect(fitsLevels(condition)).toBe(level <= 6);
  }
});
