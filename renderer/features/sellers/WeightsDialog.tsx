// Decides how the weights of accounts are asked for. What they may be: shared/actions/edit-workspace.
import { useRef, useState } from 'react';
import { editWorkspace, problemOfPoints } from '../../../shared/actions/edit-workspace';
import { sameValue } from '../../../shared/journal/diff';
import type { WorkloadPoints } from '../../../shared/records/workspace';
import { act } from '../../store/act';
import { useCurrency, useRecord } from '../../store/records';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { formatMoney } from '../../ui/format';
import { NumberField } from '../../ui/NumberField';
import styles from './SellerForm.module.css';

/** `dialog` "Weights of accounts": three weights and the two limits between them. */
export function WeightsDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useRecord('workspace', 'workspace');
  return workspace === undefined ? null : <Weights points={workspace.workloadPoints} onClose={onClose} />;
}

function Weights({ points, onClose }: { readonly points: WorkloadPoints; readonly onClose: () => void }) {
  const currency = useCurrency();
  const [draft, setDraft] = useState(points);
  const [problem, setProblem] = useState<string | null>(null);
  // Enter settles a number and sends the form in one go, before anything is drawn again.
  const settled = useRef({ points, isRefused: false });
  const field = (name: keyof WorkloadPoints, scale: 1 | 100) => ({
    value: draft[name] / scale,
    min: 0,
    onChange: (value: number) => {
      const next = { ...settled.current.points, [name]: Math.round(value * scale) };
      settled.current = { points: next, isRefused: false };
      setDraft(next);
      setProblem(null);
    },
    onRefusedBlur: () => {
      settled.current.isRefused = true;
    },
    problemOf: (value: number) => (Number.isNaN(value) ? 'Write a number; 0 counts for nothing.' : null),
  });
  const save = () => {
    if (settled.current.isRefused) {
      settled.current.isRefused = false;
      return;
    }
    const next = settled.current.points;
    const refused = problemOfPoints(next);
    setProblem(refused);
    if (refused !== null) return;
    if (
      sameValue(next, points) ||
      act((records) => editWorkspace(records, { workloadPoints: next })) !== null
    ) {
      onClose();
    }
  };
  const weight = (name: 'small' | 'medium' | 'large', label: string) => (
    <NumberField label={label} unit="points" max={1000} step={1} {...field(name, 1)} />
  );
  const limit = (name: 'mediumFromCents' | 'largeFromCents', label: string) => (
    <NumberField
      label={label}
      max={10_000_000_000}
      step={1000}
      format={{ style: 'currency', currency, maximumFractionDigits: 0 }}
      {...field(name, 100)}
    />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Weights of accounts"
      subtitle="What an account counts for, by what it spends in 12 months."
      onSubmit={save}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Save
          </Button>
        </>
      }
    >
      <div className={styles.three}>
        {weight('small', 'Small')}
        {weight('medium', 'Medium')}
        {weight('large', 'Large')}
      </div>
      <div className={styles.two}>
        {limit('mediumFromCents', 'Medium from')}
        {limit('largeFromCents', 'Large from')}
      </div>
      <p className={styles.note} role={problem === null ? undefined : 'alert'}>
        {problem ??
          `Below ${formatMoney(draft.mediumFromCents, currency)} an account is small, and so is one whose spend is not known.`}
      </p>
    </Dialog>
  );
}
