// Decides what can be set and when it is taken: switches at once, words and days when left or on Done. Stores nothing.
import { useRef, useState } from 'react';
import { problemOfDay } from '../../../shared/records/days';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { formatDate } from '../../ui/format';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { Theme } from '../../ui/theme';
import { GuardSettings, type GuardValues } from './GuardSettings';
import styles from './SettingsDialog.module.css';

export interface SettingsValues {
  readonly workspaceName: string;
  readonly actor: string;
  readonly theme: Theme;
  readonly singleKeys: boolean;
  /** ISO day; null follows the calendar. */
  readonly asOfDate: string | null;
  /** Null where no workspace is open. */
  readonly guards: GuardValues | null;
}

/** What was changed; of the guard rails only those. */
export type SettingsChange = Partial<Omit<SettingsValues, 'guards'>> & {
  readonly guards?: Partial<GuardValues>;
};

interface SettingsDialogProps extends SettingsValues {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Called once for each thing that was changed. */
  readonly onChange: (change: SettingsChange) => void;
  /** Today as an ISO day. */
  readonly today: string;
  /** False where no workspace is open: the as-of date belongs to one. */
  readonly hasWorkspace: boolean;
  /** "Lanekeeper 0.1.0. Data lies in this browser." */
  readonly about?: string;
}

const themes = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

function isTheme(id: string): id is Theme {
  return themes.some((theme) => theme.id === id);
}

/** `dialog` "Settings". */
export function SettingsDialog(props: SettingsDialogProps) {
  return props.isOpen ? <OpenSettings {...props} /> : null;
}

function OpenSettings(props: SettingsDialogProps) {
  const { actor, asOfDate, workspaceName, onChange } = props;
  const [title, setTitle] = useState(workspaceName);
  const [name, setName] = useState(actor);
  const [day, setDay] = useState(asOfDate);
  const isBlank = name.trim() === '';
  const isUntitled = props.hasWorkspace && title.trim() === '';
  // A day that was refused by leaving for Done says why, and a second press goes on.
  const refusedForDone = useRef(false);

  // Leaving a field and pressing Done come together; a change is told once.
  const told = useRef({ actor, asOfDate });
  const takeName = () => {
    const next = name.trim();
    if (isBlank || next === told.current.actor) return;
    told.current.actor = next;
    onChange({ actor: next });
  };
  const takeTitle = () => {
    const next = title.trim();
    if (props.hasWorkspace && !isUntitled && next !== workspaceName) onChange({ workspaceName: next });
  };
  const takeDay = (next: string | null) => {
    if (next === told.current.asOfDate) return;
    told.current.asOfDate = next;
    onChange({ asOfDate: next });
  };
  const done = () => {
    if (refusedForDone.current) {
      refusedForDone.current = false;
      return;
    }
    takeName();
    takeTitle();
    takeDay(day);
    // What cannot be taken keeps the dialog open, with the sentence beside it.
    if (!isBlank && !isUntitled) props.onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={() => {
        takeName();
        takeTitle();
        takeDay(day);
        props.onClose();
      }}
      title="Settings"
      onSubmit={done}
      footerStart={props.about}
      footer={
        <Button look="primary" size="form" type="submit">
          Done
        </Button>
      }
    >
      <TextField
        label="Your name"
        hint="Stands beside every change from now on; earlier changes keep the name they were made under."
        value={name}
        onChange={setName}
        onBlur={takeName}
        error={isBlank ? 'Type a name. Every change is kept with the name of who made it.' : null}
        autoComplete="name"
        maxLength={120}
      />
      <div className={styles.rule} />
      <Segmented
        label="Theme"
        segments={themes}
        value={props.theme}
        onChange={(id) => isTheme(id) && onChange({ theme: id })}
      />
      <Switch
        label="Single-key shortcuts"
        detail="Keys such as 1, M or X act on the selection. Turn them off if you use speech input."
        isOn={props.singleKeys}
        onChange={(singleKeys) => onChange({ singleKeys })}
      />
      {props.hasWorkspace && (
        <>
          <div className={styles.rule} />
          <TextField
            label="Workspace name"
            value={title}
            onChange={setTitle}
            onBlur={takeTitle}
            error={isUntitled ? 'Type a name for this workspace.' : null}
            maxLength={80}
          />
          <div className={styles.asOf}>
            <DateField
              label="As-of date"
              className={styles.day ?? ''}
              value={day}
              onChange={(next) => {
                refusedForDone.current = false;
                setDay(next);
              }}
              problemOf={problemOfDay}
              onBlur={() => takeDay(day)}
              onRefusedBlur={(goesTo) => {
                refusedForDone.current = goesTo instanceof HTMLButtonElement && goesTo.type === 'submit';
                setDay(told.current.asOfDate);
              }}
            />
            <Button
              size="form"
              look="quiet"
              isDisabled={day === null}
              onPress={() => {
                setDay(null);
                takeDay(null);
              }}
            >
              Use today
            </Button>
          </div>
          <p className={styles.note}>
            {day === null
              ? `Order ages, dormancy and the last 12 months are counted from today, ${formatDate(props.today)}.`
              : `Order ages, dormancy and the last 12 months are counted from ${formatDate(day)}.${day > props.today ? ' That day is ahead of today: every account looks older than it is.' : ''}`}
          </p>
        </>
      )}
      {props.guards !== null && (
        <>
          <div className={styles.rule} />
          <GuardSettings values={props.guards} onChange={(guards) => onChange({ guards })} />
        </>
      )}
    </Dialog>
  );
}
