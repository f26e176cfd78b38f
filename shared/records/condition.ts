// What a coverage rule asks of an account, as a small typed tree. Evaluates nothing and knows no field's meaning.
import { z } from '../zod';

/** Groups within groups that a condition may have at most; the outermost counts as one. */
export const mostLevels = 6;
/** Questions a condition may ask at most. */
export const mostParts = 60;
/** What is nested deeper than this is not looked into: it is no condition that this app ever wrote. */
const deepestRead = 60;

/**
 * A field of the account itself or of its parent account. `field` is the id of a built-in field (coverage/rule-fields), or
 * `column:` and the header of an extra column.
 */
export const fieldRefSchema = z.object({
  of: z.enum(['account', 'parent']),
  field: z.string().min(1),
});
export type FieldRef = Readonly<z.infer<typeof fieldRefSchema>>;

export const comparisons = ['is', 'isNot', 'under', 'atMost', 'atLeast', 'over'] as const;
export type ComparisonOp = (typeof comparisons)[number];
const opSchema = z.enum(comparisons);

/** A number in the field's own unit (cents, a share of 1, a count), a calendar day, or a text. */
const valueSchema = z.union([z.number(), z.string()]);
export type ConditionValue = number | string;

const leafSchemas = [
  /** Days are compared as days (`under` is before), texts by `is` and `isNot` alone, whatever their case. */
  z.object({ kind: z.literal('compare'), field: fieldRefSchema, op: opSchema, value: valueSchema }),
  /** Both ends are within. */
  z.object({ kind: z.literal('between'), field: fieldRefSchema, from: valueSchema, to: valueSchema }),
  z.object({ kind: z.literal('in'), field: fieldRefSchema, values: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('contains'), field: fieldRefSchema, text: z.string() }),
  /** The one question that a missing value answers. */
  z.object({ kind: z.literal('empty'), field: fieldRefSchema }),
  /** A day more than so many whole months before the as-of date. */
  z.object({ kind: z.literal('olderThan'), field: fieldRefSchema, months: z.number() }),
  /** Days from a day to the as-of date; a day in the future is less than none ago. */
  z.object({ kind: z.literal('daysSince'), field: fieldRefSchema, op: opSchema, days: z.number() }),
  /** The first amount as a share of the second: 0.4 is 40%. */
  z.object({
    kind: z.literal('share'),
    field: fieldRefSchema,
    whole: fieldRefSchema,
    op: opSchema,
    share: z.number(),
  }),
] as const;

export const leafSchema = z.discriminatedUnion('kind', leafSchemas);
/** One question. */
export type Leaf = Readonly<z.infer<typeof leafSchema>>;
export type LeafKind = Leaf['kind'];

export type Condition =
  | Leaf
  | { readonly kind: 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };
export type Group = Extract<Condition, { kind: 'and' | 'or' }>;

const treeSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ...leafSchemas,
    // An empty group can be stored, so that it can be shown and mended; it never decides (coverage/rule-problems).
    z.object({ kind: z.literal('and'), parts: z.array(treeSchema).readonly() }),
    z.object({ kind: z.literal('or'), parts: z.array(treeSchema).readonly() }),
    z.object({ kind: z.literal('not'), part: treeSchema }),
  ]),
);

/** Parses a condition of any origin. What is nested beyond reason is refused before it is walked by recursion. */
export const conditionSchema: z.ZodType<Condition> = z
  .unknown()
  .refine((value) => levelsOf(value, deepestRead) <= deepestRead, {
    error: `A condition is nested more than ${deepestRead} deep.`,
  })
  .pipe(treeSchema);

export function isLeaf(condition: Condition): condition is Leaf {
  return condition.kind !== 'and' && condition.kind !== 'or' && condition.kind !== 'not';
}

/** What stands directly within: the parts of a group, the one of a `not`, nothing of a question. */
export function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts;
  return condition.kind === 'not' ? [condition.part] : [];
}

/** Every question of a condition, from left to right. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: Condition[] = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isLeaf(next)) leaves.push(next);
    else open.push(...[...partsOf(next)].reverse());
  }
  return leaves;
}

/** Every field a condition reads, each once. */
export function fieldsOf(condition: Condition): readonly FieldRef[] {
  const found = new Map<string, FieldRef>();
  for (const leaf of leavesOf(condition)) {
    found.set(keyOfRef(leaf.field), leaf.field);
    if (leaf.kind === 'share') found.set(keyOfRef(leaf.whole), leaf.whole);
  }
  return [...found.values()];
}

/** One text per field reference. */
export function keyOfRef({ of, field }: FieldRef): string {
  return `${of} ${field}`;
}

/** How many levels of objects lie within each other, counted no further than one beyond `most`; without recursion. */
export function levelsOf(value: unknown, most: number): number {
  let level: unknown[] = [value];
  for (let depth = 1; depth <= most; depth += 1) {
    const next = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each).flatMap(itemsOf) : [],
    );
    const within = next.filter((each) => typeof each === 'object' && each !== null);
    if (within.length === 0) return depth;
    level = within;
  }
  return most + 1;
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
