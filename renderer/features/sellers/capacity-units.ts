// Decides what capacity can be counted in, for the select above the sellers and for the commands. What follows from it:
// shared/coverage/workload.
import { editWorkspace } from '../../../shared/actions/edit-workspace';
import { type LoadUnit, loadUnits } from '../../../shared/coverage/workload';
import { act } from '../../store/act';

const unitWords: Readonly<Record<LoadUnit, string>> = {
  accounts: 'Accounts',
  spend: 'Spend',
  points: 'Points',
};

export const capacityUnits = loadUnits.map((unit) => ({ id: unit, label: unitWords[unit] }));

/** Counts capacity and load in another unit. */
export function countCapacityIn(loadUnit: LoadUnit): void {
  act((records) => editWorkspace(records, { loadUnit }));
}
