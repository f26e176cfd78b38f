// Decides by what the journal can be narrowed. What each lets through: journal-filter.ts.
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type EntryKind, entryKinds } from '../../../shared/journal/entry';
import { kindWords } from '../../../shared/journal/kind-words';
import { useJournal } from '../../store/journal';
import { useRecords } from '../../store/records';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { DateField } from '../../ui/DateField';
import { FindBox } from '../../ui/FindBox';
import { SearchField } from '../../ui/SearchField';
import { Select } from '../../ui/Select';
import styles from './JournalFilters.module.css';
import { isFiltering, type JournalFilter } from './journal-filter';
import { sellerChoices } from './seller-choices';
import { useAccountChoices } from './use-account-choices';

interface JournalFiltersProps {
  readonly filter: JournalFilter;
  /** Another number whenever filters were taken away from outside: the fields to type in begin anew. */
  readonly round: number;
  readonly onChange: (filter: JournalFilter) => void;
  readonly onClear: () => void;
}

const any = 'any';
const kindChoices: readonly Choice[] = [
  { id: any, label: 'Any kind' },
  ...entryKinds
    .map((kind) => ({ id: kind as string, label: kindWords[kind] }))
    .sort((a, b) => (a.label < b.label ? -1 : 1)),
];

/** `toolbar` "Filters". */
export function JournalFilters({ filter, round, onChange, onClear }: JournalFiltersProps) {
  const set = (change: Partial<JournalFilter>) => onChange({ ...filter, ...change });
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filters" data-region="filters">
      <SearchField
        label="Find in the journal"
        value={filter.query}
        onChange={(query) => set({ query })}
        className={styles.search ?? ''}
      />
      <Select
        label="Kind:"
        hideLabel
        size="small"
        className={styles.kind ?? ''}
        choices={kindChoices}
        value={filter.kind ?? any}
        onChange={(id) => set({ kind: id === any ? null : (id as EntryKind) })}
      />
      <ActorSelect value={filter.actor} onChange={(actor) => set({ actor })} />
      <AccountBox key={`account ${round}`} onChange={(accountId) => set({ accountId })} />
      <SellerBox key={`seller ${round}`} value={filter.sellerId} onChange={(sellerId) => set({ sellerId })} />
      <div className={styles.days}>
        <span aria-hidden="true">From</span>
        <DateField
          label="From day"
          hideLabel
          size="small"
          value={filter.from}
          onChange={(from) => set({ from })}
        />
        <span aria-hidden="true">to</span>
        <DateField label="To day" hideLabel size="small" value={filter.to} onChange={(to) => set({ to })} />
      </div>
      {isFiltering(filter) && (
        <Button look="quiet" icon={X} onPress={onClear}>
          Clear
        </Button>
      )}
    </div>
  );
}

interface ChoiceBoxProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Everybody who stands in the journal. */
function ActorSelect({ value, onChange }: ChoiceBoxProps) {
  const rows = useJournal((state) => state.rows);
  const version = useJournal((state) => state.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the rows have changed
  const choices = useMemo(() => {
    const names = [...(rows?.actors ?? [])].sort();
    return [{ id: any, label: 'Anybody' }, ...names.map((name) => ({ id: `by ${name}`, label: name }))];
  }, [rows, version]);
  return (
    <Select
      label="Who:"
      hideLabel
      size="small"
      className={styles.who ?? ''}
      choices={choices}
      value={value === null ? any : `by ${value}`}
      onChange={(id) => onChange(id === any ? null : id.slice('by '.length))}
    />
  );
}

function AccountBox({ onChange }: Pick<ChoiceBoxProps, 'onChange'>) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const choices = useAccountChoices(query);
  return (
    <FindBox
      label="Account"
      placeholder="Any account"
      choices={choices}
      onQuery={setQuery}
      value={chosen}
      onChange={(choice) => {
        setChosen(choice);
        onChange(choice?.id ?? null);
      }}
      className={styles.account ?? ''}
    />
  );
}

function SellerBox({ value, onChange }: ChoiceBoxProps) {
  const book = useRecords((state) => state.book);
  const sellers = useRecords((state) => state.book?.count('seller') ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew when sellers come or go
  const choices = useMemo(() => (book === null ? [] : sellerChoices(book)), [book, sellers]);
  return (
    <ComboBox
      label="Seller"
      hideLabel
      size="small"
      placeholder="Any seller"
      className={styles.seller ?? ''}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}
