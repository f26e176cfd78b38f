// Decides what one entry of a select, combo box or menu may show. Knows no domain.
import type { LucideIcon } from 'lucide-react';
import type { Mark } from './LaneMark';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Other words it is found by while one types. */
  readonly also?: string;
  /** What tells it apart from another of the same label: stands after it, quieter. */
  readonly apart?: string;
  /** A second, quieter line. */
  readonly detail?: string;
  /** Right-aligned, quiet: a count or a load. */
  readonly end?: string;
  readonly lane?: Mark;
  readonly icon?: LucideIcon;
  /** Initials before the label. */
  readonly person?: boolean;
  readonly isDisabled?: boolean;
}

/** A choice in words, as a field shows it and typing finds it: `Jo Park (jo@x.example)`. */
export function choiceWords({ label, apart }: Pick<Choice, 'label' | 'apart'>): string {
  return apart === undefined ? label : `${label} (${apart})`;
}
