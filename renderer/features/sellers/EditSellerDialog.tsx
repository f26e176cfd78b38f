// Decides what is asked of a new seller and what can be edited of one in full. What is allowed: shared/actions/edit-seller.
import { useRef, useState } from 'react';
import {
  addSeller,
  editSeller,
  mostAccounts,
  mostCents,
  mostPoints,
  type SellerFields,
} from '../../../shared/actions/edit-seller';
import type { SellerId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import { act } from '../../store/act';
import { useCurrency, useRecord } from '../../store/records';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { emailProblem, lengthProblem, wholeProblem } from './field-problems';
import { laneChoices, laneFromId, laneToId } from './lane-choices';
import styles from './SellerForm.module.css';
import { fullNameOf, type SellerLine } from './seller-rows';

interface FormProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly submit: string;
  readonly seller: RecordOf<'seller'> | null;
  readonly onClose: () => void;
  /** False when it was refused; the form stays. */
  readonly onSave: (fields: Required<SellerFields>) => boolean;
}

/** `dialog` "Add seller": a name is enough. */
export function AddSellerDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <SellerForm
      title="Add seller"
      submit="Add seller"
      seller={null}
      onClose={onClose}
      onSave={(fields) => act((records, context) => addSeller(records, fields, context)) !== null}
    />
  );
}

interface EditSellerDialogProps {
  readonly sellerId: SellerId;
  readonly lines: readonly SellerLine[];
  readonly onClose: () => void;
}

/** `dialog` "Edit seller". Saving without a change closes it. */
export function EditSellerDialog(props: EditSellerDialogProps) {
  const seller = useRecord('seller', props.sellerId);
  const line = props.lines.find((each) => each.seller.id === props.sellerId);
  if (seller === undefined) return null;
  return (
    <SellerForm
      title="Edit seller"
      subtitle={line === undefined ? seller.name : fullNameOf(line)}
      submit="Save"
      seller={seller}
      onClose={props.onClose}
      onSave={(fields) => {
        const isSame = Object.entries(fields).every(
          ([field, value]) => (seller[field as keyof SellerFields] ?? '') === (value ?? ''),
        );
        return isSame || act((records) => editSeller(records, { sellerId: seller.id, ...fields })) !== null;
      }}
    />
  );
}

const textFields = ['name', 'email', 'title', 'manager', 'region'] as const;
type TextFieldName = (typeof textFields)[number];

function SellerForm({ title, subtitle, submit, seller, onClose, onSave }: FormProps) {
  const [texts, setTexts] = useState(
    () =>
      Object.fromEntries(textFields.map((field) => [field, seller?.[field] ?? ''])) as Record<
        TextFieldName,
        string
      >,
  );
  const [laneId, setLaneId] = useState(laneToId(seller?.homeLane ?? null));
  const [errors, setErrors] = useState<Partial<Record<TextFieldName, string>>>({});
  const capacity = useCapacity(seller);
  const set = (field: TextFieldName) => (text: string) => {
    setTexts({ ...texts, [field]: text });
    setErrors({ ...errors, [field]: undefined });
  };
  const longOf = (field: TextFieldName) => lengthProblem(field, texts[field], seller?.[field] ?? '');
  const save = () => {
    // Said beside the field since it was typed.
    if (textFields.some((field) => longOf(field) !== undefined)) return;
    const name = texts.name.trim() === '' ? 'Give the seller a name.' : undefined;
    // An address a list brought stays as it is until somebody types another.
    const email = texts.email.trim() === (seller?.email ?? '') ? undefined : emailProblem(texts.email);
    if (name !== undefined || email !== undefined) {
      setErrors({ ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) });
      return;
    }
    // What was typed as a capacity was refused on leaving for the button: it says why, and a second press goes on.
    if (capacity.takeRefusal()) return;
    if (onSave({ ...texts, homeLane: laneFromId(laneId), ...capacity.settled() })) onClose();
  };
  const text = (field: TextFieldName, label: string, more: { readonly autoFocus?: boolean } = {}) => (
    <TextField
      label={label}
      value={texts[field]}
      onChange={set(field)}
      error={errors[field] ?? longOf(field) ?? null}
      {...more}
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      {...(subtitle === undefined ? {} : { subtitle })}
      onSubmit={save}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            {submit}
          </Button>
        </>
      }
    >
      <div className={styles.two}>
        {text('name', 'Name', { autoFocus: true })}
        {text('email', 'E-mail')}
        <Select label="Home lane" choices={laneChoices} value={laneId} onChange={setLaneId} />
        {text('title', 'Title')}
        {text('manager', 'Manager')}
        {text('region', 'Region')}
      </div>
      <div className={styles.three}>{capacity.fields}</div>
      <p className={styles.note}>
        A capacity may stay empty. Which of the three counts is set above the list of sellers.
      </p>
    </Dialog>
  );
}

type Capacities = Pick<Required<SellerFields>, 'capacityAccounts' | 'capacityCents' | 'capacityPoints'>;

/** The three capacity fields. Enter settles a number and sends the form in one go, before anything is drawn again. */
function useCapacity(seller: RecordOf<'seller'> | null) {
  const currency = useCurrency();
  const start = {
    accounts: seller?.capacityAccounts ?? Number.NaN,
    spend: seller?.capacityCents == null ? Number.NaN : seller.capacityCents / 100,
    points: seller?.capacityPoints ?? Number.NaN,
  };
  const [values, setValues] = useState(start);
  const settled = useRef({ values: start, isRefused: false });
  const field = (unit: keyof typeof start) => ({
    value: values[unit],
    step: 1,
    onChange: (value: number) => {
      settled.current = { values: { ...settled.current.values, [unit]: value }, isRefused: false };
      setValues(settled.current.values);
    },
    onRefusedBlur: () => {
      settled.current.isRefused = true;
    },
  });
  return {
    takeRefusal: (): boolean => {
      const { isRefused } = settled.current;
      settled.current.isRefused = false;
      return isRefused;
    },
    settled: (): Capacities => {
      const { accounts, spend, points } = settled.current.values;
      const orNone = (value: number): number | null => (Number.isNaN(value) ? null : value);
      return {
        capacityAccounts: orNone(accounts),
        capacityCents: orNone(Math.round(spend * 100)),
        capacityPoints: orNone(points),
      };
    },
    fields: (
      <>
        <NumberField
          label="Capacity"
          unit="accounts"
          min={1}
          max={mostAccounts}
          problemOf={wholeProblem('accounts')}
          {...field('accounts')}
        />
        <NumberField
          label="Capacity in spend"
          min={1}
          max={mostCents / 100}
          format={{ style: 'currency', currency, maximumFractionDigits: 0 }}
          problemOf={wholeProblem('units')}
          {...field('spend')}
          step={10_000}
        />
        <NumberField
          label="Capacity in points"
          unit="points"
          min={1}
          max={mostPoints}
          problemOf={wholeProblem('points')}
          {...field('points')}
        />
      </>
    ),
  };
}
