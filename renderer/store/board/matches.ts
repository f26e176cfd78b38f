// Decides which accounts of a board pass its filter, a group at a time, and remembers it for as long as a group stays as
// it is. Filters narrow what is seen, never what is counted. By field: field-tests; what is typed: account-search.
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../board-index';
import { type BoardGroup, type BoardRow, passingOf } from '../board-row';
import type { BoardFilter } from '../view';
import { type AccountSearch, type Finding, findsSame, isNarrower } from './account-search';
import { flag, type Slot } from './columns';
import { fieldTests } from './field-tests';

export interface Matches {
  readonly passes: (slot: Slot) => boolean;
  /** Members of a group that pass, in order. */
  readonly of: (group: BoardGroup) => Uint32Array;
  /** The same, where they were asked for already. */
  readonly known: (group: BoardGroup) => Uint32Array | undefined;
}

/** The accounts that pass, or null when nothing is filtered. `isDifference` leaves only those that move. */
export function compileMatches(
  board: BoardIndex,
  filter: BoardFilter,
  book: Book | null,
  isDifference = false,
): Matches | null {
  const mask = maskOn(board, filter) | (isDifference ? flag.moves : 0);
  const finding = book === null ? null : board.search.find(filter.query);
  const tests = fieldTests(filter, book);
  if (mask === 0 && finding === null && tests.length === 0) return null;
  if (tests.length === 0 && finding !== null) return matchesFor(board, mask, finding);
  const { columns } = board;
  return rememberedByGroup((slot) => {
    if (((columns.flags[slot] as number) & mask) !== mask) return false;
    if (finding !== null && !finding.passes(slot)) return false;
    return tests.every((test) => test(board.rowAt(slot)));
  });
}

/** What was typed lately, newest last: a letter taken back finds what it found before, one more looks at that only. */
interface TypedLately {
  readonly mask: number;
  readonly finding: Finding;
  readonly matches: Matches;
}

const typedLately = new WeakMap<AccountSearch, TypedLately[]>();

/** As many as one types and takes back. */
const keptMatches = 12;

function matchesFor({ search, columns }: BoardIndex, mask: number, finding: Finding): Matches {
  const kept = (typedLately.get(search) ?? []).filter(
    (each) => each.finding.textRevision === finding.textRevision,
  );
  const wider = kept.findLast(
    (each) => each.mask === mask && isNarrower(finding, each.finding) && search.knowsOwnersOf(each.finding),
  );
  if (wider !== undefined && isNarrower(wider.finding, finding)) return wider.matches;
  const { passes } = finding;
  // Most letters after the first few leave out nobody more: then nothing is to be laid out, drawn or counted again.
  const isSame = wider !== undefined && findsSame(finding, wider.finding);
  const matches = isSame
    ? wider.matches
    : rememberedByGroup(
        mask === 0 ? passes : (slot) => ((columns.flags[slot] as number) & mask) === mask && passes(slot),
        wider?.matches,
      );
  kept.push({ mask, finding, matches });
  typedLately.set(search, kept.slice(-keptMatches));
  return matches;
}

/** Whether a filter leaves anything out at all; one that is switched off does not. */
export function narrows(filter: BoardFilter): boolean {
  return maskOf(filter) !== 0 || filter.query.trim() !== '' || filter.columns.some(({ isOn }) => isOn);
}

/**
 * The same test for accounts that changed after the others were asked: each is looked at by itself, as the board has it
 * now, so that what it costs does not grow with the book. Null when nothing is filtered.
 */
export function compileAlone(
  board: BoardIndex,
  filter: BoardFilter,
  book: Book,
): ((id: AccountId) => boolean) | null {
  if (!narrows(filter)) return null;
  const mask = maskOn(board, filter);
  const tests = fieldTests(filter, book);
  return (id) => {
    const slot = board.columns.slotOf(id);
    if (slot === undefined || ((board.columns.flags[slot] as number) & mask) !== mask) return false;
    return board.search.findsIn(filter.query, slot) && tests.every((test) => test(board.rowAt(slot)));
  };
}

/** A test for cards, or null when nothing is filtered; for one look at many accounts. */
export function acceptsOf(
  filter: BoardFilter,
  book: Book | null,
  board: BoardIndex,
): ((row: BoardRow) => boolean) | null {
  const matches = compileMatches(board, filter, book);
  if (matches === null) return null;
  return ({ id }) => {
    const slot = board.columns.slotOf(id);
    return slot !== undefined && matches.passes(slot);
  };
}

/**
 * A board makes a group anew when anything in it changes: what passed once need not be asked again. `wider` passes all
 * that this does, and maybe more: where it was asked already, only those are looked at.
 */
export function rememberedByGroup(passes: (slot: Slot) => boolean, wider?: Pick<Matches, 'known'>): Matches {
  const known = new WeakMap<BoardGroup, Uint32Array>();
  return {
    passes,
    known: (group) => known.get(group),
    of: (group) => {
      const before = known.get(group);
      if (before !== undefined) return before;
      const within = wider?.known(group);
      const passing = within === undefined ? group.select(passes) : passingOf(within, passes);
      known.set(group, passing);
      return passing;
    },
  };
}

/** Current has no moves, and no chip for them: what was asked of a plan does not empty it. */
function maskOn({ isOfPlan }: BoardIndex, filter: BoardFilter): number {
  return maskOf(isOfPlan ? filter : { ...filter, proposed: false });
}

function maskOf(filter: BoardFilter): number {
  return (
    (filter.mismatch ? flag.mismatch : 0) |
    (filter.contested ? flag.contested : 0) |
    (filter.dormant ? flag.dormant : 0) |
    (filter.ticketOpen ? flag.ticketOpen : 0) |
    (filter.locked ? flag.locked : 0) |
    (filter.proposed ? flag.moves : 0)
  );
}

/** The first `most` accounts of a group that pass, and how many do. */
export function cardsOfGroup(
  group: BoardGroup,
  matches: Matches | null,
  idAt: (slot: Slot) => AccountId,
): { readonly count: number; readonly first: (most: number) => AccountId[] } {
  if (matches === null) return { count: group.count, first: (most) => group.firstIds(most) };
  const slots = matches.of(group);
  return { count: slots.length, first: (most) => Array.from(slots.subarray(0, most), idAt) };
}
