// Decides how a value that was changed here is marked, and how the list's own is asked for. Decides nothing about it.
import { Pencil } from 'lucide-react';
import type { LocalEdit } from '../../../shared/actions/import-decisions';
import { Badge } from '../../ui/Badge';
import { Checkbox } from '../../ui/Checkbox';
import { formatDate, formatDay } from '../../ui/format';
import rows from './OutcomeRows.module.css';

interface ChangedHereProps {
  readonly edit: LocalEdit;
  /** `Region of Maya Okafor`. */
  readonly what: string;
  /** The list's value is taken all the same. */
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** Stands beneath the row of the value. */
export function ChangedHere({ edit: { at, actor, label }, what, isTaken, onTake }: ChangedHereProps) {
  return (
    <div className={rows.here}>
      <Badge look="warn" icon={Pencil} title={`${formatDate(at)}: ${label}`}>
        Changed here {formatDay(at)} by {actor}
      </Badge>
      <Checkbox name={`Take ${what} from the file`} isChecked={isTaken} onChange={onTake}>
        Take from the file
      </Checkbox>
    </div>
  );
}
