// Decides how a choice looks in a list and in a closed field. Knows no domain.
import { Avatar } from './Avatar';
import { type Choice, choiceWords } from './choice';
import { LaneMark } from './LaneMark';
import styles from './list.module.css';

/** The mark, icon or initials before a choice's words; null when it has none. */
export function ChoiceLead({ choice }: { readonly choice: Choice }) {
  const Icon = choice.icon;
  if (choice.lane === undefined && !Icon && choice.person !== true) return null;
  return (
    <span className={styles.lead}>
      {choice.lane !== undefined && <LaneMark lane={choice.lane} size={10} />}
      {Icon && <Icon size={14} strokeWidth={1.7} aria-hidden="true" />}
      {choice.person === true && <Avatar name={choice.label} />}
    </span>
  );
}

/** A choice as one row of a list. */
export function ChoiceFace({ choice }: { readonly choice: Choice }) {
  return (
    <>
      <ChoiceLead choice={choice} />
      <span className={styles.words}>
        <Name choice={choice} />
        {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
      </span>
      {choice.end !== undefined && <span className={styles.end}>{choice.end}</span>}
    </>
  );
}

/** However long the label is, what tells it apart is seen. */
function Name({ choice: { label, apart } }: { readonly choice: Choice }) {
  if (apart === undefined) return label;
  return (
    <span className={styles.named} title={choiceWords({ label, apart })}>
      <span className={styles.name}>{label}</span>
      <span className={styles.apart}> ({apart})</span>
    </span>
  );
}
