// Decides how a seller reads among the commands: what tells them apart from others of their name, and what they carry.
import { capacityOf } from '../shared/coverage/workload';
import { laneName } from '../shared/records/lane';
import type { RecordOf } from '../shared/records/record';
import { tellApart } from '../shared/records/seller-details';
import type { BoardIndex } from './store/board-index';
import { groupLoad, groupOfSeller } from './store/seller-figures';
import { formatLoadOf } from './ui/format';

type Seller = RecordOf<'seller'>;

/**
 * The words beside each seller's name: the lane; for those whose name another one bears region and manager too, and what
 * else there is where even these are the same.
 */
export function sellerWords(sellers: readonly Seller[]): (seller: Seller) => string {
  const details = tellApart(sellers);
  const same = new Map<string, number>();
  for (const seller of sellers) {
    if (!details.has(seller.id)) continue;
    const key = keyOf(seller);
    same.set(key, (same.get(key) ?? 0) + 1);
  }
  return (seller) => {
    const detail = details.get(seller.id);
    if (detail === undefined) return laneWord(seller);
    return (same.get(keyOf(seller)) ?? 0) > 1 ? `${placeWords(seller)}, ${detail}` : placeWords(seller);
  };
}

function keyOf(seller: Seller): string {
  return `${seller.name.trim().toLowerCase()}\n${placeWords(seller)}`;
}

function laneWord({ homeLane }: Seller): string {
  return homeLane === null ? 'No lane yet' : laneName[homeLane];
}

function placeWords(seller: Seller): string {
  const { region, manager } = seller;
  const parts = [laneWord(seller), region, manager === null ? null : `manager ${manager}`];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** `42 of 50 accounts`, `$3.1M of $4M`, `120 of 150 points`: as the workspace counts capacity. */
export function sellerLoad(board: BoardIndex, seller: Seller, currency?: string): string {
  const { loadSettings } = board;
  const load = groupLoad(board, groupOfSeller(board, seller), loadSettings);
  return formatLoadOf(load, capacityOf(seller, loadSettings.unit), loadSettings.unit, currency);
}
