// Lists the fields the app itself knows of every account, as a filter reads them. Extra columns: filter-fields.
import { exceptedFrom } from '../../shared/coverage/exceptions';
import { foldText, remembered } from '../../shared/coverage/extra-columns';
import { assignmentOf, isOrphan, placeIn, quarterbackOf } from '../../shared/coverage/placement';
import type { Account } from '../../shared/records/account';
import { planAId, type ScenarioId, type SellerId, workspaceRecordId } from '../../shared/records/ids';
import { laneName } from '../../shared/records/lane';
import type { RecordType } from '../../shared/records/record';
import type { Proposal } from '../../shared/records/scenario';
import { today } from './clock';
import type { FieldBook, FieldKind, FieldReader, FieldUnit } from './field-types';
import type { PickedValue } from './view';

export interface BuiltInField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit: FieldUnit;
  /** Other words it is looked for by. */
  readonly also?: string;
  /** Records other than the account's own that change what is read. */
  readonly follows: readonly RecordType[];
  readonly reader: (book: FieldBook) => FieldReader;
}

type TextKey = 'region' | 'segment' | 'country' | 'city' | 'domain';
type MoneyKey =
  | 'spendCents'
  | 'spend24Cents'
  | 'openPipelineCents'
  | 'companyRevenueCents'
  | 'averageOrderCents';

const plan: readonly RecordType[] = ['proposal', 'seller'];

/** In the order they are offered. The id begins as no header's does; it is kept in saved views and never changes. */
export const builtInFields: readonly BuiltInField[] = [
  field('currentLane', 'Current lane', 'text', ['seller'], laneIn(null)),
  field('proposedLane', 'Proposed lane', 'text', plan, laneIn(planAId)),
  field('suggestedLane', 'Suggested lane', 'text', ['coverageRule'], () => suggestedLane),
  field('owner', 'Owner', 'text', plan, (book) => {
    const seller = sellers(book);
    return (account) => {
      const proposal = book.proposalOf(planAId, account.id);
      return seller(proposal === undefined ? account.ownerId : proposal.ownerId);
    };
  }),
  field('currentOwner', 'Current owner', 'text', ['seller'], (book) => {
    const seller = sellers(book);
    return (account) => seller(account.ownerId);
  }),
  {
    ...field('ownerInactive', 'Owner is inactive', 'text', plan, ownerInactive),
    also: 'orphaned accounts',
  },
  field('quarterback', 'Quarterback', 'text', [...plan, 'team'], (book) => {
    const seller = sellers(book);
    return (account) => seller(quarterbackOf(book, account, planAId));
  }),
  text('region', 'Region', 'region'),
  text('segment', 'Segment', 'segment'),
  text('country', 'Country', 'country'),
  text('city', 'City', 'city'),
  field('parent', 'Parent', 'text', [], parentReader),
  field('family', 'Family', 'text', [], familyReader),
  money('spend', 'Spend', 'spendCents'),
  money('spend24', '24-month spend', 'spend24Cents'),
  money('openPipeline', 'Open pipeline', 'openPipelineCents'),
  money('companyRevenue', 'Company revenue', 'companyRevenueCents'),
  money('averageOrder', 'Average order', 'averageOrderCents'),
  field('orderCount', 'Order count', 'number', [], () => (account) => account.orderCount),
  field('orderCount12', 'Orders in 12 months', 'number', [], () => (account) => account.orderCount12),
  field('orderCount24', 'Orders in 24 months', 'number', [], () => (account) => account.orderCount24),
  field('lastOrder', 'Last order', 'date', [], () => (account) => account.lastOrderOn),
  {
    ...field('technicalShare', 'Technical share', 'number', [], () => (account) => account.technicalShare),
    unit: 'share',
  },
  field('employees', 'Employees', 'number', [], () => (account) => account.employees),
  text('domain', 'Domain', 'domain'),
  field('lockReason', 'Lock reason', 'text', [], () => {
    const picked = remembered(pickedText);
    return ({ lockReason }) => (lockReason === null ? null : (picked(lockReason) ?? noReason));
  }),
  field('movedCount', 'Times moved', 'number', ['move'], (book) => (account, row) => {
    return row?.movedCount ?? book.about('move', account.id).length;
  }),
  field('exception', 'Exception', 'text', ['proposal'], (book) => (account) => {
    const exception = book.proposalOf(planAId, account.id)?.exception ?? null;
    return exception === null ? null : exceptions[exception];
  }),
  {
    ...field('exceptedFrom', 'Excepted from', 'text', ['ruleException', 'coverageRule'], exceptedFromReader),
    also: 'exception from a rule granted',
  },
  field('moveReason', 'Reason for the move', 'text', ['proposal'], (book) => {
    const picked = remembered(pickedText);
    return (account) => picked(book.proposalOf(planAId, account.id)?.reason ?? '');
  }),
];

/** Read of another account: the one above. */
export const parentFieldId = 'field:parent';
/** The one field that a change of another account can change, whoever that is. */
export const familyFieldId = 'field:family';

/** Fields whose values are sellers, kept by their ids. */
export const sellerFieldIds: ReadonlySet<string> = new Set([
  'field:owner',
  'field:currentOwner',
  'field:quarterback',
]);

function field(
  name: string,
  label: string,
  kind: FieldKind,
  follows: readonly RecordType[],
  reader: BuiltInField['reader'],
): BuiltInField {
  return { id: `field:${name}`, label, kind, unit: 'plain', follows, reader };
}

function text(name: string, label: string, key: TextKey): BuiltInField {
  return field(name, label, 'text', [], () => {
    const picked = remembered(pickedText);
    return (account) => picked(account[key] ?? '');
  });
}

/** In whole currency, as it is typed; dividing by a hundred gives the very number a person would write. */
function money(name: string, label: string, key: MoneyKey): BuiltInField {
  const reader = () => (account: Account) => {
    const cents = account[key];
    return cents === null ? null : cents / 100;
  };
  return { ...field(name, label, 'number', [], reader), unit: 'money' };
}

/** Equal whatever its case and outer blanks (R21); null for a blank. */
function pickedText(value: string): PickedValue | null {
  const key = foldText(value);
  return key === '' ? null : { key, text: value.trim() };
}

const laneValues = {
  unassigned: { key: 'unassigned', text: laneName.unassigned },
  inside: { key: 'inside', text: laneName.inside },
  field: { key: 'field', text: laneName.field },
  specialist: { key: 'specialist', text: laneName.specialist },
} as const;

/** The lane the card sits in (R1). */
function laneIn(scenarioId: ScenarioId | null): BuiltInField['reader'] {
  return (book) => (account) => laneValues[placeIn(book, account, scenarioId).boardLane];
}

const contested: PickedValue = { key: 'contested', text: 'Rules disagree' };

function suggestedLane(_: Account, row: Parameters<FieldReader>[1]): PickedValue | null {
  if (row === undefined) return null;
  const { outcome, lane } = row.suggestion;
  if (outcome === 'contested') return contested;
  return lane === null ? null : laneValues[lane];
}

const noReason: PickedValue = { key: 'locked', text: 'Locked' };

const exceptions: Readonly<Record<NonNullable<Proposal['exception']>, PickedValue>> = {
  rule: { key: 'rule', text: 'Against a rule' },
  capacity: { key: 'capacity', text: 'Over capacity' },
  both: { key: 'both', text: 'Against a rule and over capacity' },
};

/** The rules an exception that holds is from; of an account with several, all of them are one value. */
function exceptedFromReader(book: FieldBook): FieldReader {
  const asOf = book.get('workspace', workspaceRecordId)?.asOfDate ?? today();
  return ({ id }) => {
    const codes = exceptedFrom(book, id, asOf).sort();
    return codes.length === 0 ? null : { key: codes.join(' ').toLowerCase(), text: codes.join(', ') };
  };
}

/** Sellers by id: two of one name stay two. */
function sellers(book: FieldBook): (id: SellerId | null) => PickedValue | null {
  const named = remembered((id): PickedValue | null => {
    const seller = book.get('seller', id);
    return seller === undefined ? null : { key: id, text: seller.name };
  });
  return (id) => (id === null ? null : named(id));
}

const isInactive: PickedValue = { key: 'yes', text: 'Yes' };
const isActive: PickedValue = { key: 'no', text: 'No' };

/** Of the owner the board shows, so that Current finds what it marks; an account without an owner has no value. */
function ownerInactive(book: FieldBook): FieldReader {
  return (account, row) => {
    const { ownerId } = row ?? assignmentOf(book, account, planAId);
    if (ownerId === null) return null;
    return isOrphan({ ownerId }, book.get('seller', ownerId)) ? isInactive : isActive;
  };
}

/** The account one step up, by name: it may be known by name only. */
function parentReader(book: FieldBook): FieldReader {
  const picked = remembered(pickedText);
  return ({ parentId, parentName }) => {
    const parent = parentId === null ? undefined : book.get('account', parentId);
    return picked(parent?.name ?? parentName ?? '');
  };
}

const inFamily: PickedValue = { key: 'family', text: 'In a family' };
const alone: PickedValue = { key: 'alone', text: 'On its own' };

/** In a family is who has a parent, or is one. The parents are gathered with the first question. */
function familyReader(book: FieldBook): FieldReader {
  let parents: Set<string> | null = null;
  return (account) => {
    parents ??= new Set(book.all('account').flatMap(({ parentId }) => parentId ?? []));
    const isIn = account.parentId !== null || account.parentName !== null || parents.has(account.id);
    return isIn ? inFamily : alone;
  };
}
