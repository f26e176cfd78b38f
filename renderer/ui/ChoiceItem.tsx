// Decides one row of the list that select and combo box open: its face, and a tick when it is the chosen one. Knows no list.
import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { ChoiceFace } from './ChoiceFace';
import { type Choice, choiceWords } from './choice';
import list from './list.module.css';

/** Role option. */
export function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choiceWords(choice)}
      className={list.item ?? ''}
      isDisabled={choice.isDisabled ?? false}
    >
      {({ isSelected }) => (
        <>
          <ChoiceFace choice={choice} />
          {isSelected && <Check size={14} strokeWidth={1.7} aria-hidden="true" className={list.check} />}
        </>
      )}
    </ListBoxItem>
  );
}
