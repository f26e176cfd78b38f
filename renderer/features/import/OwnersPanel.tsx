// Decides how each seller without a home lane gets one, all in one step, or is skipped. Guesses come from the summary.
import { memo, startTransition, useRef, useState } from 'react';
import { type Lane, laneName, lanes } from '../../../shared/records/lane';
import { Button } from '../../ui/Button';
import { ComboBoxCell } from '../../ui/ComboBoxCell';
import type { Choice } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { ListedSeller } from '../../workers/summary-view';
import styles from './OwnersPanel.module.css';
import { SeenMark } from './SeenMark';
import { useGradual } from './use-gradual';

interface OwnersPanelProps {
  readonly sellers: readonly ListedSeller[];
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly onChoose: (chosen: ReadonlyMap<string, Lane | null>) => void;
  /** The head, with its buttons for all, was on screen. */
  readonly onSeen: () => void;
}

const skip = 'skip';
const choices: readonly Choice[] = [
  ...lanes.map((lane) => ({ id: lane, label: laneName[lane], lane })),
  { id: skip, label: 'Skip for now', lane: 'unassigned' },
];
const sellersAtOnce = 24;

/** One combo box per seller, and buttons for all of them. */
export function OwnersPanel({ sellers, lanes: chosen, onChoose, onSeen }: OwnersPanelProps) {
  const [wanted, setWanted] = useState(sellersAtOnce);
  const shown = useGradual(Math.min(wanted, sellers.length));
  const panel = useRef<HTMLElement>(null);
  if (sellers.length === 0) return null;
  const hidden = sellers.length - wanted;
  const hasGuesses = sellers.some(({ guess }) => guess !== null);
  const guessed = sellers.filter(({ key, guess }) => guess !== null && !chosen.has(key));
  // Many combo boxes change at once: in a transition, so that the page goes on answering meanwhile.
  const chooseMany = (lanesOf: readonly (readonly [string, Lane | null])[]): void =>
    startTransition(() => onChoose(new Map(lanesOf)));
  const setAll = (lane: Lane | null): void => chooseMany(sellers.map(({ key }) => [key, lane]));
  return (
    <section
      ref={panel}
      id="import-lanes"
      tabIndex={-1}
      className={cx(table.panel, styles.panel)}
      aria-labelledby="import-owners"
    >
      <div className={cx(table.panelHead, styles.head)}>
        <h2 id="import-owners" className={table.panelTitle}>
          Sellers’ lanes
        </h2>
        <p className={table.panelNote}>
          {formatNoun(sellers.length, 'seller')} without a home lane. Their accounts come into the lane you
          choose.
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take a legend */}
        <div role="group" aria-label="Lane for all sellers" className={styles.bulk}>
          {lanes.map((lane) => (
            <Button key={lane} onPress={() => setAll(lane)}>
              All {laneName[lane]}
            </Button>
          ))}
          {guessed.length > 0 && (
            <Button
              onPress={() => {
                // This button goes away with the last guess; the keyboard stays in the panel.
                panel.current?.focus({ preventScroll: true });
                chooseMany(guessed.map(({ key, guess }) => [key, guess?.lane ?? null]));
              }}
            >
              Use {formatNoun(guessed.length, 'guess', 'guesses')}
            </Button>
          )}
          <Button look="quiet" onPress={() => setAll(null)}>
            Skip all
          </Button>
        </div>
      </div>
      <SeenMark onSeen={onSeen} />
      <table className={cx(table.table, table.tall, styles.table)}>
        <thead>
          <tr>
            <th>Seller</th>
            <th className={cx(table.number, styles.count)}>Accounts</th>
            <th className={styles.lane}>Home lane</th>
            {hasGuesses && <th className={styles.guess}>Guess</th>}
          </tr>
        </thead>
        <tbody>
          {sellers.slice(0, shown).map((seller) => (
            <SellerRow
              key={seller.key}
              seller={seller}
              lane={chosen.get(seller.key) ?? null}
              hasGuesses={hasGuesses}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="link" onPress={() => setWanted(wanted + sellersAtOnce)}>
            Show {formatNoun(Math.min(hidden, sellersAtOnce), 'more seller')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface SellerRowProps extends Pick<OwnersPanelProps, 'onChoose'> {
  readonly seller: ListedSeller;
  readonly lane: Lane | null;
  /** Whether the column of guesses is there. */
  readonly hasGuesses: boolean;
}

const SellerRow = memo(function SellerRow({ seller, lane, hasGuesses, onChoose }: SellerRowProps) {
  const { guess } = seller;
  return (
    <tr>
      <td className={cx(table.strong, styles.clip)} title={nameTitle(seller)}>
        <bdi>{seller.name}</bdi>
        {seller.title !== null && <span className={styles.title}>{seller.title}</span>}
      </td>
      <td className={cx(table.number, styles.count)}>{formatCount(seller.accountCount)}</td>
      <td>
        <ComboBoxCell
          label={`Lane for ${seller.name}`}
          choices={choices}
          value={lane ?? skip}
          onChange={(id) => {
            if (id !== null) onChoose(new Map([[seller.key, lanes.find((each) => each === id) ?? null]]));
          }}
        />
      </td>
      {hasGuesses && (
        <td className={styles.clip} title={guess?.why}>
          {guess !== null && lane === null && `${laneName[guess.lane]}, ${guess.why}`}
        </td>
      )}
    </tr>
  );
}, isSameRow);

function nameTitle({ name, email, title }: ListedSeller): string {
  return [name, title, email].filter((part) => part !== null && part !== '').join(', ');
}

/** Every summary makes its sellers anew; a row that says the same is not drawn again. */
function isSameRow(a: SellerRowProps, b: SellerRowProps): boolean {
  return (
    a.lane === b.lane &&
    a.hasGuesses === b.hasGuesses &&
    a.onChoose === b.onChoose &&
    a.seller.key === b.seller.key &&
    a.seller.name === b.seller.name &&
    a.seller.title === b.seller.title &&
    a.seller.accountCount === b.seller.accountCount &&
    a.seller.guess?.lane === b.seller.guess?.lane &&
    a.seller.guess?.why === b.seller.guess?.why
  );
}
