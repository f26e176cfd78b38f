// Decides the first screen: who are you, and three ways to begin. Opens, imports and stores nothing itself.
import { ArrowRight, FileSpreadsheet, LayoutTemplate, type LucideIcon, Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from '../../ui/cx';
import { Logo } from '../../ui/Logo';
import { TextField } from '../../ui/TextField';
import { LanesDrawing } from './LanesDrawing';
import styles from './StartScreen.module.css';

interface StartScreenProps {
  /** A name given before on this computer, or ''. */
  readonly knownActor: string;
  /** Each gets the name, trimmed and never blank. */
  readonly onImport: (actor: string) => void;
  readonly onSample: (actor: string) => void;
  readonly onEmpty: (actor: string) => void;
  /** A file hangs over the window. */
  readonly isDropTarget?: boolean;
  /** The name of a file dropped already; "Import a list" takes it. */
  readonly droppedName?: string | null;
  /** Workspaces that are on this computer already, the last opened first. */
  readonly known?: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  readonly onOpen?: (id: string) => void;
  /** One of the three is under way: no second press. */
  readonly isBusy?: boolean;
  /** Why the last try came to nothing, in a sentence. */
  readonly failure?: string | null;
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly detail: string;
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Way({ icon: Icon, name, detail, isPrimary = false, isDisabled, onPress }: WayProps) {
  const detailId = useId();
  return (
    <Button
      className={cx(styles.way, isPrimary && styles.primary)}
      aria-label={name}
      aria-describedby={detailId}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <Icon size={16} strokeWidth={1.7} aria-hidden="true" className={styles.wayIcon} />
      <span className={styles.wayWords}>
        <span className={styles.wayName}>{name}</span>
        <span id={detailId} className={styles.wayDetail}>
          {detail}
        </span>
      </span>
      <ArrowRight size={16} strokeWidth={1.7} aria-hidden="true" className={styles.wayArrow} />
    </Button>
  );
}

function dropSentence(isDropTarget: boolean, droppedName: string | null): string {
  if (isDropTarget) return 'Let go to import this file';
  return droppedName === null
    ? 'or drop a CSV or Excel file anywhere'
    : `${droppedName} is ready. Choose Import a list to look at it.`;
}

/** First run. A blank name is asked for in words, and the field gets the focus. */
export function StartScreen(props: StartScreenProps) {
  const { isBusy = false, isDropTarget = false } = props;
  const [name, setName] = useState(props.knownActor);
  const [isMissing, setMissing] = useState(false);
  const fieldRef = useRef<HTMLInputElement>(null);

  const begin = (go: (actor: string) => void) => {
    const actor = name.trim();
    if (actor === '') {
      setMissing(true);
      fieldRef.current?.focus();
      return;
    }
    go(actor);
  };

  return (
    <main className={cx(styles.start, isDropTarget && styles.dropping)}>
      <div className={styles.drag} />
      <div className={styles.ask}>
        <Logo size={40} />
        <h1 className={styles.title}>Put every account in the right lane</h1>
        <p className={styles.lead}>
          Lanekeeper lays a plan over your list of accounts: who sells to whom, by which rule, and what
          changes hands. It ends in five pages a team can keep to. Nothing leaves this computer unless you
          export it.
        </p>
        <div className={styles.name}>
          <TextField
            label="Your name"
            hint="Stands beside every change you make."
            value={name}
            onChange={(value) => {
              setName(value);
              if (value.trim() !== '') setMissing(false);
            }}
            error={isMissing ? 'Type your name first. It stands beside every change you make.' : null}
            autoFocus
            autoComplete="name"
            maxLength={120}
            inputRef={fieldRef}
          />
        </div>
        <div className={styles.ways}>
          <Way
            icon={FileSpreadsheet}
            name="Import a list"
            detail="CSV or Excel from Salesforce, HubSpot, Dynamics or a list of your own"
            isPrimary
            isDisabled={isBusy}
            onPress={() => begin(props.onImport)}
          />
          <Way
            icon={LayoutTemplate}
            name="Open the sample"
            detail="318 accounts and 12 sellers of a made-up company"
            isDisabled={isBusy}
            onPress={() => begin(props.onSample)}
          />
          <Way
            icon={Plus}
            name="Start empty"
            detail="A blank board with the five classic rules"
            isDisabled={isBusy}
            onPress={() => begin(props.onEmpty)}
          />
        </div>
        {props.known !== undefined && props.known.length > 0 && (
          <div className={styles.known}>
            <h2 className={styles.knownTitle}>On this computer</h2>
            <ul aria-label="Workspaces on this computer" className={styles.knownList}>
              {props.known.map((workspace) => (
                <li key={workspace.id}>
                  <Button
                    className={cx(styles.knownRow)}
                    aria-label={`Open ${workspace.name}`}
                    isDisabled={isBusy}
                    onPress={() => props.onOpen?.(workspace.id)}
                  >
                    <span>{workspace.name}</span>
                    <span className={styles.knownDetail}>{workspace.detail}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {props.failure ? (
          <p role="alert" className={styles.failure}>
            {props.failure}
          </p>
        ) : (
          <p className={styles.drop}>{dropSentence(isDropTarget, props.droppedName ?? null)}</p>
        )}
      </div>
      <LanesDrawing />
    </main>
  );
}
