// Decides how one member of an account's team reads: who, and the two texts that can be edited in place.
import { X } from 'lucide-react';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { IconButton } from '../../ui/IconButton';
import { LaneMark } from '../../ui/LaneMark';
import { SavedText } from './SavedText';
import styles from './TeamSection.module.css';

interface TeamRowProps {
  readonly member: RecordOf<'teamMember'>;
  readonly name: string;
  readonly lane: BoardLane;
  readonly isQuarterback: boolean;
  readonly onEdit: (words: { brings: string } | { needs: string }) => void;
  readonly onRemove: () => void;
}

export function TeamRow({ member, name, lane, isQuarterback, onEdit, onRemove }: TeamRowProps) {
  return (
    <tr data-member={member.sellerId}>
      <td>
        <div className={styles.seller}>
          <Avatar name={name} size={28} />
          <div className={styles.who}>
            <span className={styles.name}>{name}</span>
            <span className={styles.lane}>
              <LaneMark lane={lane} size={8} />
              {laneName[lane]}
              {isQuarterback && <Badge look="accent">Quarterback</Badge>}
            </span>
          </div>
        </div>
      </td>
      <td>
        <SavedText
          label={`What ${name} brings`}
          value={member.brings}
          placeholder="Add what they bring"
          onSave={(brings) => onEdit({ brings })}
        />
      </td>
      <td>
        <SavedText
          label={`What we need from ${name}`}
          value={member.needs}
          placeholder="Add what is needed"
          onSave={(needs) => onEdit({ needs })}
        />
      </td>
      <td>
        <IconButton icon={X} iconSize={14} name={`Remove ${name}`} onPress={onRemove} />
      </td>
    </tr>
  );
}
