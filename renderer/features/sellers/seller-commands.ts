// Decides how the Sellers screen carries out what is done to sellers as a whole. What is allowed: shared/actions.
import { setSellersActive } from '../../../shared/actions/set-seller-active';
import { planAId, type SellerId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import { act } from '../../store/act';
import { askToMove } from '../../store/ask-to-move';
import { useRecords } from '../../store/records';
import { groupOfSeller } from '../../store/seller-figures';
import { useView } from '../../store/view';

/** Asks where to, for every account that the plan leaves with a seller. */
export function reassign(seller: Pick<RecordOf<'seller'>, 'id' | 'homeLane'>): void {
  const { proposed } = useRecords.getState();
  const accountIds = proposed === null ? [] : (groupOfSeller(proposed, seller)?.ids ?? []);
  if (accountIds.length === 0) return;
  // What is reassigned is the plan, whatever the board was showing.
  useView.setState({ scenarioView: 'proposed' });
  askToMove(accountIds);
}

export function setActive(sellerIds: readonly SellerId[], active: boolean): boolean {
  const plan = act((records, { asOf }) =>
    setSellersActive(records, { sellerIds, active, scenarioId: planAId, asOf }),
  );
  return plan !== null;
}
