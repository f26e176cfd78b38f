// Decides what the board can be grouped and ordered by, and how dense it can be, for its menu and for the commands. Sorts
// and groups nothing itself.
import { type Grouping, groupings, type Sorting, sortings } from '../../../shared/records/saved-view';
import { groupingWords, sortingWords } from '../../../shared/records/value-words';
import { type Preferences, setPreferences } from '../../store/preferences';
import { useView } from '../../store/view';

export type Density = Preferences['density'];

const densityWords: Readonly<Record<Density, string>> = { compact: 'Compact', comfortable: 'Comfortable' };

/** One list of the menu, of which one is chosen. */
export interface Arrangement<T extends string> {
  /** `Group by`. */
  readonly heading: string;
  readonly order: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

export const groupBy: Arrangement<Grouping> = {
  heading: 'Group by',
  order: groupings,
  words: groupingWords,
  choose: (grouping) => useView.setState({ grouping }),
};

export const orderBy: Arrangement<Sorting> = {
  heading: 'Order by',
  order: sortings,
  words: sortingWords,
  choose: (sorting) => useView.setState({ sorting }),
};

export const densities: Arrangement<Density> = {
  heading: 'Density',
  order: ['compact', 'comfortable'],
  words: densityWords,
  choose: (density) => setPreferences({ density }),
};
