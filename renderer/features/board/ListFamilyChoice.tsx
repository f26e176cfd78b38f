// Decides how a list asks about the rest of families: inline, before anything happens, with the answers of a drop.
import { useMemo } from 'react';
import { useRecords } from '../../store/records';
import { Segmented } from '../../ui/Segmented';
import { familySentence } from './family-words';
import type { ListRest } from './list-families';
import type { FamilyAnswer } from './list-outcome';
import styles from './MoveListDialog.module.css';

interface ListFamilyChoiceProps {
  readonly families: ListRest;
  readonly value: FamilyAnswer;
  readonly onChange: (answer: FamilyAnswer) => void;
}

/** `radiogroup` "The rest of the family", with a sentence that names who stays behind. */
export function ListFamilyChoice({ families, value, onChange }: ListFamilyChoiceProps) {
  const board = useRecords((state) => state.proposed);
  const book = useRecords((state) => state.book);
  const { rest, torn } = families;
  const sentence = useMemo(
    () => (board === null || book === null ? '' : `${familySentence(board, book, rest, rest.ids)}.`),
    [board, book, rest],
  );
  const isOne = torn.size === 1;
  return (
    <div className={styles.family}>
      <Segmented
        label={rest.familyCount === 1 ? 'The rest of the family' : 'The rest of the families'}
        segments={[
          { id: 'all', label: 'Move all' },
          { id: 'only', label: isOne ? 'Only this one' : 'Only these' },
          { id: 'leave', label: isOne ? 'Leave where it is' : 'Leave where they are' },
        ]}
        value={value}
        onChange={(id) => onChange(id as FamilyAnswer)}
      />
      <p className={styles.staying}>{value === 'all' ? `Otherwise ${sentence}` : sentence}</p>
    </div>
  );
}
