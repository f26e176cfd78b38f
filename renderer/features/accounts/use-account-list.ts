// Keeps the table's list at hand while the book, the search and the sorting change. What is listed: account-list.ts.
import { useEffect, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { runInSlices } from '../../store/in-slices';
import { useRecords } from '../../store/records';
import { AccountList, type ListQuery } from './account-list';

export interface ListedAccounts {
  readonly list: AccountList;
  readonly ids: readonly AccountId[];
}

/**
 * The accounts as they are listed; null until the first list is made. Lists are made in slices, the old one stands
 * meanwhile; what an edit or a move touches is followed at once.
 */
export function useAccountList(query: ListQuery): ListedAccounts | null {
  const [listed, setListed] = useState<ListedAccounts | null>(null);
  const { filter, sort, sortColumn } = query;
  useEffect(() => {
    let isCurrent = true;
    let turn = 0;
    let list: AccountList | null = null;
    const rebuild = async () => {
      turn += 1;
      const own = turn;
      list = null;
      const { book, proposed } = useRecords.getState();
      if (book === null || proposed === null) return;
      const steps = AccountList.building(book, proposed, { filter, sort, sortColumn });
      const built = await runInSlices(stoppable(steps, () => !isCurrent || own !== turn));
      if (built === null || !isCurrent || own !== turn) return;
      list = built;
      setListed({ list: built, ids: built.ids });
    };
    const stop = useRecords.subscribe((state, before) => {
      if (state.book !== before.book || state.proposed !== before.proposed) void rebuild();
      else if (state.revision !== before.revision) follow(state.touched);
    });
    const follow = (touched: ReadonlySet<string> | null) => {
      const changed = list?.touchedBy(touched) ?? null;
      // A list being made may have read what is now otherwise.
      if (list === null || changed === null) void rebuild();
      else if (list.follow(changed)) setListed({ list, ids: list.ids });
    };
    void rebuild();
    return () => {
      isCurrent = false;
      stop();
    };
  }, [filter, sort, sortColumn]);
  return listed;
}

/** The steps, given up (null) once nobody waits for what they make. */
function* stoppable<T>(
  steps: Generator<void, T, void>,
  isStopped: () => boolean,
): Generator<void, T | null, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (isStopped()) return null;
    if (step.done === true) return step.value;
    yield;
  }
}
