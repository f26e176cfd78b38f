// Decides how the versions of the rules are listed, the newest first, and which two are compared.
import { useDeferredValue, useState } from 'react';
import { versionNumber } from '../../../../shared/coverage/versions';
import type { Book } from '../../../../shared/records/book';
import type { AccountId } from '../../../../shared/records/ids';
import type { RulesVersion } from '../../../../shared/records/rules-version';
import type { BoardIndex } from '../../../store/board-index';
import { cx } from '../../../ui/cx';
import { Pill } from '../../../ui/Pill';
import { Select } from '../../../ui/Select';
import table from '../../../ui/table.module.css';
import styles from '../parts.module.css';
import { VersionEffect } from './VersionEffect';
import { citedWords, codesWords, whenWords } from './version-words';

interface VersionsPanelProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly revision: number;
  readonly onShowAccount: (id: AccountId) => void;
}

export function VersionsPanel(props: VersionsPanelProps) {
  const { book } = props;
  const versions = [...book.all('rulesVersion')].sort((a, b) => b.number - a.number);
  if (versions.length === 0) {
    return (
      <p className={styles.sentence}>
        The rules are as the workspace began: version 1. Every applied change makes a new one.
      </p>
    );
  }
  return (
    <div className={styles.parts}>
      <VersionList versions={versions} current={versionNumber(book)} />
      <Comparison {...props} versions={versions} />
    </div>
  );
}

interface VersionListProps {
  readonly versions: readonly RulesVersion[];
  readonly current: number;
}

function VersionList({ versions, current }: VersionListProps) {
  return (
    <section className={styles.part} aria-labelledby="rules-versions">
      <header className={styles.head}>
        <h2 id="rules-versions" className={styles.title}>
          Versions
        </h2>
        <p className={styles.note}>{citedWords(current)}</p>
      </header>
      <div className={styles.panel}>
        <table className={cx(table.table, styles.versions)} aria-labelledby="rules-versions">
          <thead>
            <tr>
              <th scope="col" className={styles.version}>
                Version
              </th>
              <th scope="col" className={styles.when}>
                Since
              </th>
              <th scope="col" className={styles.who}>
                By
              </th>
              <th scope="col">What changed</th>
              <th scope="col" className={styles.who}>
                Active rules
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <td className={cx(table.strong, styles.version)}>
                  <span className={styles.flow}>
                    {version.number}
                    {version.number === current && <Pill tone="neutral">Now</Pill>}
                  </span>
                </td>
                <td>{whenWords(version)}</td>
                <td className={styles.name}>{version.activatedBy}</td>
                <td className={styles.wrap}>{version.label}</td>
                <td className={styles.wrap}>{codesWords(version.rules)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface ComparisonProps extends VersionsPanelProps {
  readonly versions: readonly RulesVersion[];
}

/** At first the newest and the one before; what was chosen stays while it is there. */
function Comparison({ versions, ...props }: ComparisonProps) {
  const [chosen, setChosen] = useState<{ readonly before: string | null; readonly after: string | null }>({
    before: null,
    after: null,
  });
  const find = (id: string | null) => versions.find((version) => version.id === id);
  const after = find(chosen.after) ?? versions[0];
  const before = find(chosen.before) ?? versions[1] ?? after;
  // The whole book is asked twice: the two fields answer first.
  const shownBefore = useDeferredValue(before, undefined);
  const shownAfter = useDeferredValue(after, undefined);
  const choices = versions.map(({ id, number, label }) => ({
    id,
    label: `Version ${number}`,
    detail: label,
  }));
  return (
    <section className={styles.part} aria-labelledby="rules-compare">
      <h2 id="rules-compare" className={styles.title}>
        What differs between two versions
      </h2>
      <div className={styles.pair}>
        <Select
          label="From"
          size="small"
          choices={choices}
          value={before?.id ?? null}
          onChange={(id) => setChosen({ before: id, after: after?.id ?? null })}
        />
        <Select
          label="To"
          size="small"
          choices={choices}
          value={after?.id ?? null}
          onChange={(id) => setChosen({ before: before?.id ?? null, after: id })}
        />
      </div>
      {shownBefore !== undefined && shownAfter !== undefined && (
        <VersionEffect {...props} before={shownBefore} after={shownAfter} />
      )}
    </section>
  );
}
