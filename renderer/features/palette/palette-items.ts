// Decides what stands in the list of commands and in which order, for what was typed. Runs nothing and draws nothing.
import type { LucideIcon } from 'lucide-react';
import { foldForSearch, looseRankOf, queryOf, rankOf } from '../../../shared/search/match';
import type { Mark } from '../../ui/LaneMark';

/** Something that can be chosen: a command, a screen, or something found in the book. */
export interface PaletteItem {
  /** Its own in the whole list, and the same tomorrow. */
  readonly id: string;
  readonly label: string;
  /** Other words it is found by. */
  readonly also?: string;
  /** What it stands before: an icon, a lane's mark or a person's initials. */
  readonly icon?: LucideIcon;
  readonly lane?: Mark;
  readonly person?: string;
  /** A quiet word after the label. */
  readonly detail?: string;
  /** At the right end, where no keys stand. */
  readonly end?: string;
  /** The id of its shortcut. */
  readonly shortcut?: string;
  /** Why it cannot be done now; null or absent when it can. */
  readonly blocked?: string | null;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly heading: string;
  readonly items: readonly PaletteItem[];
  /** They are there in every book, so those run lately are worth remembering. */
  readonly lasts?: true;
}

export interface RankedItem {
  readonly item: PaletteItem;
  /** As in `shared/search/match`, the best first. */
  readonly rank: number;
}

export interface RankedSection {
  readonly heading: string;
  readonly items: readonly RankedItem[];
}

/** Of each section, so many are shown of what was typed. */
export const shownPerSection = 8;

/** Found by another word only: after those found by their label. */
const alsoCost = 0.5;
/** Not to be done now: after those that can, however well it answers. */
const blockedCost = 10;

/** Before anything is typed: what was run lately, then all that can be done now. */
export function unasked(
  commands: readonly PaletteSection[],
  recentIds: readonly string[],
): readonly PaletteSection[] {
  const all = commands.flatMap((section) => section.items).filter(isPossible);
  const recent = recentIds.flatMap((id) => all.find((item) => item.id === id) ?? []);
  const others = commands.map(({ heading, items }) => ({
    heading,
    items: items.filter((item) => isPossible(item) && !recent.includes(item)),
  }));
  return [{ heading: 'Recent', items: recent }, ...others].filter(({ items }) => items.length > 0);
}

/** The commands that answer what was typed, the best first; what cannot be done now stands last and says why. */
export function matching(commands: readonly PaletteSection[], typed: string): readonly RankedSection[] {
  const query = queryOf(typed);
  return commands.map(({ heading, items }) => {
    const ranked = items.flatMap((item): RankedItem[] => {
      const byLabel = looseRankOf(foldForSearch(item.label), query);
      const byOther = rankOf(foldForSearch(`${item.label} ${item.also ?? ''}`), query);
      if (byLabel === null && byOther === null) return [];
      const rank = Math.min(
        byLabel ?? Number.POSITIVE_INFINITY,
        (byOther ?? Number.POSITIVE_INFINITY) + alsoCost,
      );
      return [{ item, rank: rank + (isPossible(item) ? 0 : blockedCost) }];
    });
    return { heading, items: ranked.sort((a, b) => a.rank - b.rank).slice(0, shownPerSection) };
  });
}

/** Sections by their best answer, so that the first line of the list is the best of all. */
export function bestFirst(sections: readonly RankedSection[]): readonly PaletteSection[] {
  const bestOf = ({ items }: RankedSection) => items[0]?.rank ?? Number.POSITIVE_INFINITY;
  return sections
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => bestOf(a) - bestOf(b))
    .map(({ heading, items }) => ({ heading, items: items.map(({ item }) => item) }));
}

export function isPossible(item: PaletteItem): boolean {
  return item.blocked == null;
}
