// Decides how a capacity is shown and edited in place, in the unit that counts. What it may be: shared/actions/edit-seller.
import { mostAccounts, mostCents, mostPoints, type SellerFields } from '../../../shared/actions/edit-seller';
import { capacityField, type LoadUnit } from '../../../shared/coverage/workload';
import { notify } from '../../store/notices';
import { formatLoad } from '../../ui/format';
import { NumberField } from '../../ui/NumberField';
import { EditableCell } from './EditableCell';
import { wholeProblem } from './field-problems';

interface CapacityCellProps {
  readonly name: string;
  readonly unit: LoadUnit;
  readonly capacity: number | null;
  readonly currency: string;
  readonly onEdit: (fields: SellerFields) => void;
}

const most: Readonly<Record<LoadUnit, number>> = {
  accounts: mostAccounts,
  spend: mostCents / 100,
  points: mostPoints,
};

export function CapacityCell({ name, unit, capacity, currency, onEdit }: CapacityCellProps) {
  const scale = unit === 'spend' ? 100 : 1;
  const words = capacity === null ? 'none' : formatLoad(capacity, unit, currency);
  return (
    <EditableCell
      name={`Capacity, ${name}, ${words}`}
      isEmpty={capacity === null}
      field={() => (
        <NumberField
          label={`Capacity, ${name}`}
          hideLabel
          size="small"
          min={1}
          max={most[unit]}
          step={unit === 'spend' ? 10_000 : 1}
          {...(unit === 'spend'
            ? { format: { style: 'currency', currency, maximumFractionDigits: 0 } as const }
            : {})}
          value={capacity === null ? Number.NaN : capacity / scale}
          problemOf={wholeProblem(unit === 'spend' ? 'units' : unit)}
          // The cell turns back into text on leaving, so what is refused there is said as a message.
          onRefusedBlur={(text) => notify({ text, tone: 'warn', undoSeq: null })}
          onChange={(value) => {
            const next = Number.isNaN(value) ? null : Math.round(value * scale);
            if (next !== capacity) onEdit({ [capacityField[unit]]: next });
          }}
        />
      )}
    >
      <span>{capacity === null ? 'None' : words}</span>
    </EditableCell>
  );
}
