// Decides how it is shown what a file was read as, and how another reading is asked for. Reads nothing itself.
import { useState } from 'react';
import { type ListKind, listKindName, listKinds } from '../../../shared/tables/list-kind';
import type { SetAsideLine } from '../../../shared/tables/table';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import { NumberField } from '../../ui/NumberField';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import table from '../../ui/table.module.css';
import {
  type Delimiter,
  delimiters,
  type Encoding,
  encodings,
  type Origin,
  type ReadOptions,
} from '../../workers/reading/reading-types';
import styles from './FilePanel.module.css';

interface FilePanelProps {
  readonly kind: ListKind;
  readonly origin: Origin;
  /** What stood around the list. */
  readonly setAside: readonly SetAsideLine[];
  readonly onKind: (kind: ListKind) => void;
  readonly onOptions: (change: Partial<ReadOptions>) => void;
}

const kinds = listKinds.map((kind) => ({ id: kind, label: listKindName[kind] }));
const encodingName: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  latin1: 'Latin-1',
};
const delimiterName: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};
const encodingChoices = encodings.map((id) => ({ id, label: encodingName[id] }));
const delimiterChoices = delimiters.map((id) => ({ id, label: delimiterName[id] }));
/** A header further down than this is none. */
const lastHeaderLine = 1000;

/** One line that says how the file was read; open, every part of it can be changed. */
export function FilePanel({ kind, origin, setAside, onKind, onOptions }: FilePanelProps) {
  const isUnsure = origin.format === 'text' && !origin.encodingIsCertain;
  const [isOpen, setIsOpen] = useState(isUnsure);
  return (
    <section className={table.panel} aria-labelledby="import-reading-file">
      <div className={cx(table.panelHead, styles.head)}>
        <h2 id="import-reading-file" className={table.panelTitle}>
          File
        </h2>
        <p className={cx(table.panelNote, styles.origin)} title={originText(origin)}>
          {originText(origin)}
        </p>
        <Button
          look="link"
          aria-expanded={isOpen}
          aria-controls="import-file-reading"
          onPress={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Done' : 'Change'}
        </Button>
        <div className={styles.kind}>
          <Segmented
            label="This list holds"
            hideLabel
            segments={kinds}
            value={kind}
            onChange={(id) => onKind(listKinds.find((each) => each === id) ?? 'accounts')}
          />
        </div>
      </div>
      {isOpen && (
        <div id="import-file-reading" className={styles.fields}>
          {origin.format === 'text' ? (
            <>
              <Select
                label="Encoding"
                size="small"
                choices={encodingChoices}
                value={origin.encoding}
                onChange={(id) => onOptions({ encoding: encodings.find((each) => each === id) ?? null })}
              />
              <Select
                label="Separator"
                size="small"
                choices={delimiterChoices}
                value={origin.delimiter}
                onChange={(id) => onOptions({ delimiter: delimiters.find((each) => each === id) ?? null })}
              />
            </>
          ) : (
            <Select
              label="Sheet"
              size="small"
              choices={origin.sheets.map((name) => ({ id: name, label: name }))}
              value={origin.sheet}
              onChange={(sheet) => onOptions({ sheet, headerLine: null })}
            />
          )}
          <NumberField
            className={styles.number ?? ''}
            label="Header on row"
            size="small"
            min={1}
            max={lastHeaderLine}
            step={1}
            value={origin.headerLine}
            onChange={(line) => onOptions({ headerLine: Number.isNaN(line) ? null : line })}
          />
          {origin.format === 'text' && origin.letterSamples.length > 0 && (
            <div className={styles.samples}>
              <p className={styles.label}>Letters read as</p>
              <ul>
                {origin.letterSamples.map((sample) => (
                  <li key={sample}>
                    <bdi>{sample}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
      {setAside.length > 0 && <SetAside lines={setAside} isOpen={isOpen} />}
    </section>
  );
}

/** Lines that are no rows: named, so that nobody wonders where they went. */
function SetAside({ lines, isOpen }: { readonly lines: readonly SetAsideLine[]; readonly isOpen: boolean }) {
  const shown = isOpen ? lines : lines.slice(0, 2);
  const hidden = lines.length - shown.length;
  return (
    <ul className={styles.aside} aria-label="Lines that are no rows">
      {shown.map(({ line, kind, text }) => (
        <li key={line} title={text}>
          Row {formatCount(line)}, {asideName[kind]}: <bdi>{text}</bdi>
        </li>
      ))}
      {hidden > 0 && <li>and {formatNoun(hidden, 'more line')} left out</li>}
    </ul>
  );
}

const asideName: Readonly<Record<SetAsideLine['kind'], string>> = {
  title: 'title line, left out',
  total: 'total line, left out',
  note: 'note, left out',
};

function originText(origin: Origin): string {
  const header = `header on row ${formatCount(origin.headerLine)}`;
  if (origin.format === 'workbook') return `Sheet ${origin.sheet}, ${header}`;
  const { encoding, encodingIsCertain, delimiter } = origin;
  const guess = encodingIsCertain ? '' : ' (a guess)';
  return `${encodingName[encoding]}${guess}, ${delimiterName[delimiter]}, ${header}`;
}
