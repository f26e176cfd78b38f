// Names what a field of an account is to a filter: its kind, its unit and how it is read. Lists no field.
import type { Account } from '../../shared/records/account';
import type { Records } from '../../shared/records/book';
import type { IsoDate } from '../../shared/records/values';
import type { BoardRow } from './board-row';
import type { PickedValue } from './view';

export type FieldKind = 'number' | 'date' | 'text';

/** What a number counts: whole currency, a share of 1, or things. */
export type FieldUnit = 'money' | 'share' | 'plain';

/** Where fields are read from. */
export type FieldBook = Pick<Records, 'get' | 'all' | 'proposalOf' | 'teamOf' | 'about'>;

export type FieldValue = PickedValue | number | IsoDate | null;

/** The value of one account; `row` is what the board knows of it beyond its record. */
export type FieldReader = (account: Account, row: BoardRow | undefined) => FieldValue;
