// placeholder
import type { AccountId } from '../../../shared/records/ids';
import type { AccountColumn } from './columns';

export async function exportTable(_: {
  readonly kind: 'csv' | 'xlsx';
  readonly ids: readonly AccountId[];
  readonly columns: readonly AccountColumn[];
}): Promise<void> {}
