// Decides what one account weighs, what a set of them adds up to, and what a seller can carry, in the workspace's unit.
// Words nothing: that is renderer/ui/format.
import type { Seller } from '../records/seller';
import type { WorkloadPoints, Workspace } from '../records/workspace';

/** What capacity and load are counted in. */
export type LoadUnit = Workspace['loadUnit'];
export const loadUnits: readonly LoadUnit[] = ['accounts', 'spend', 'points'];

/** An account, or a row of the board: there `hasSpend: false` says that a spend of 0 stands for "not known". */
export interface Weighed {
  readonly spendCents: number | null;
  readonly hasSpend?: boolean;
}

export type WorkloadSize = 'small' | 'medium' | 'large';

/** How big an account is: by its spend; one whose spend is not known counts as small. */
export function sizeOf({ spendCents, hasSpend }: Weighed, points: WorkloadPoints): WorkloadSize {
  if (spendCents === null || hasSpend === false) return 'small';
  if (spendCents >= points.largeFromCents) return 'large';
  return spendCents >= points.mediumFromCents ? 'medium' : 'small';
}

/** The points of one account. */
export function pointsOf(account: Weighed, points: WorkloadPoints): number {
  return points[sizeOf(account, points)];
}

/** What one account adds to a load: 1 account, its spend in cents, or its points. */
export function loadOf(account: Weighed, unit: LoadUnit, points: WorkloadPoints): number {
  switch (unit) {
    case 'accounts':
      return 1;
    case 'spend':
      return account.hasSpend === false ? 0 : (account.spendCents ?? 0);
    case 'points':
      return pointsOf(account, points);
  }
}

/** The load of a set of accounts. */
export function loadOfAll(accounts: Iterable<Weighed>, unit: LoadUnit, points: WorkloadPoints): number {
  let sum = 0;
  for (const account of accounts) sum += loadOf(account, unit, points);
  return sum;
}

type Capacities = Pick<Seller, 'capacityAccounts' | 'capacityCents' | 'capacityPoints'>;

/** The field of a seller that holds the capacity in a unit. */
export const capacityField = {
  accounts: 'capacityAccounts',
  spend: 'capacityCents',
  points: 'capacityPoints',
} as const satisfies Record<LoadUnit, keyof Capacities>;

/** What a seller can carry in a unit: accounts, cents or points; null for no capacity. */
export function capacityOf(seller: Capacities, unit: LoadUnit): number | null {
  return seller[capacityField[unit]];
}
