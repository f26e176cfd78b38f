// Decides how it is said how many accounts a condition would be met by, while it is being written. Counts when typing rests.
import { useDeferredValue, useMemo } from 'react';
import { countMet } from '../../../shared/coverage/count-met';
import { compileTest, type RuleCondition } from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import { useAsOf } from '../../store/records';
import { isComplete, metText } from './rule-draft';

interface MetCountLineProps {
  readonly book: Book;
  readonly condition: RuleCondition | null;
}

/** `12 of 318 accounts meet it. 6 have no value.`; nothing before the condition says enough. */
export function MetCountLine({ book, condition }: MetCountLineProps) {
  const asOf = useAsOf();
  const settled = useDeferredValue(condition);
  const text = useMemo(() => {
    if (settled === null || !isComplete(settled)) return '';
    const test = compileTest(settled, asOf, book.workspace().extraColumns);
    return metText(countMet(book.all('account'), test));
  }, [book, settled, asOf]);
  return <p aria-live="polite">{text}</p>;
}
