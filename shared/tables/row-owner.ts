// Decides what the cells of a row say of the seller its account belongs to. Knows no seller.
import type { FieldId } from './fields';

export interface RowOwner {
  readonly name: string | null;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly manager: string | null;
}

/** A row's owner while its cells are being read. */
export type OwnerWords = { -readonly [Key in keyof RowOwner]: RowOwner[Key] };

/** A value with an @ is an e-mail address wherever it stands; the name is then not known. */
export function takeOwner(owner: OwnerWords, field: FieldId, cell: string): void {
  if (field === 'ownerManager') owner.manager = cell;
  else if (
    field === 'ownerEmail' ||
    (field === 'ownerName' && cell.includes('@') && /^[^\s@]+@[^\s@]+$/.test(cell))
  ) {
    const lower = cell.toLowerCase();
    // The very cell where it can be: the same address in many rows is then one text.
    owner.email ??= lower === cell ? cell : lower;
  } else if (field === 'ownerId') owner.externalId = cell;
  else if (field === 'ownerName') owner.name = cell;
}
