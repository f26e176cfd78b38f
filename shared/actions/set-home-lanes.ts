// Decides how one home lane is set for many sellers at once. What may be set on one of them: edit-seller.

import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import type { SellerId } from '../records/ids';
import { type Lane, laneName } from '../records/lane';
import { nameAmong } from '../records/seller-details';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface SetHomeLanesInput {
  readonly sellerIds: readonly SellerId[];
  readonly homeLane: Lane;
}

/** Gives these sellers one home lane (Q7); their cards go along on the board, accounts keep their own lane. */
export function setHomeLanes(records: Records, input: SetHomeLanesInput): Plan | Refusal {
  const sellers = input.sellerIds.flatMap((id) => records.get('seller', id) ?? []);
  const [first] = sellers;
  if (first === undefined || sellers.length < input.sellerIds.length) {
    return refuse('not-found', 'One of these sellers is no longer in this workspace.');
  }
  const draft = new Draft(records);
  for (const seller of sellers) draft.put({ ...seller, homeLane: input.homeLane });
  const who =
    sellers.length === 1 ? nameAmong(first, records.all('seller')) : countWords(sellers.length, 'seller');
  return planOf(draft, { kind: 'seller.edited', label: `${who}: home lane ${laneName[input.homeLane]}` });
}
