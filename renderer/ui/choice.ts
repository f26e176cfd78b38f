// Decides what one entry of a select, combo box or menu may show. Knows no domain.
import type { LucideIcon } from 'lucide-react';
import type { Mark } from './LaneMark';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Other words it is found by while one types. */
  readonly also?: string;
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
