// All records of a workspace in memory, by id and type, with the few look-ups planners need. Knows no storage or screen.
import { applyChange, unapplyChange } from '../journal/diff';
import type { Change } from '../journal/entry';
import { type AccountId, type ScenarioId, teamIdOf, workspaceRecordId } from './ids';
import type { AnyRecord, RecordOf, RecordType } from './record';
import { RecordTable } from './record-table';

/** What a planner may ask. Deleted records answer to `stored` and `deleted` only. */
export interface Records {
  /** The record of this id, deleted ones too. */
  stored(id: string): AnyRecord | undefined;
  /** The live record of this type and id. */
  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined;
  /** All live records of a type, in the order they were created. */
  all<T extends RecordType>(type: T): RecordOf<T>[];
  count(type: RecordType): number;
  /** All deleted records of a type, in the order they were created. */
  deleted<T extends RecordType>(type: T): readonly RecordOf<T>[];
  /** Live records of a type that are about an account: moves, members, tickets, rulings, exceptions. */
  about<T extends SatelliteType>(type: T, accountId: AccountId): RecordOf<T>[];
  proposalOf(scenarioId: ScenarioId, accountId: AccountId): RecordOf<'proposal'> | undefined;
  teamOf(accountId: AccountId): RecordOf<'team'> | undefined;
  workspace(): RecordOf<'workspace'>;
}

/** Types found by the account they are about. Proposals and teams are found by their own ids. */
export type SatelliteType = 'move' | 'teamMember' | 'ticket' | 'ruling' | 'ruleException';

function isSatellite(record: AnyRecord): record is RecordOf<SatelliteType> {
  return (
    record.type === 'move' ||
    record.type === 'teamMember' ||
    record.type === 'ticket' ||
    record.type === 'ruling' ||
    record.type === 'ruleException'
  );
}

export class Book implements Records {
  /** By type first: a look-up among a thousand sellers is ten times as fast as one among all records. */
  readonly #byType = new Map<RecordType, RecordTable>();
  readonly #satellites = new Map<string, Set<string>>();
  /** Live ones by account: asked of every account, and making their ids took longer than finding them. */
  readonly #proposals = new Map<ScenarioId, Map<AccountId, RecordOf<'proposal'>>>();

  constructor(records: Iterable<AnyRecord> = []) {
    this.load(records);
  }

  /** Takes over records as they are. */
  load(records: Iterable<AnyRecord>): void {
    const accounts = this.#tableOf('account');
    for (const record of records) {
      // Most records of a book are accounts, which nothing else is noted of.
      if (record.type === 'account') accounts.take(record);
      else this.#put(record.id, record.type, record);
    }
  }

  /** Makes accounts ready to be looked up by id, a few between two places to stop; who asks before waits for all. */
  *indexing(): Generator<void, void, void> {
    yield* this.#tableOf('account').indexing();
  }

  stored(id: string): AnyRecord | undefined {
    for (const ofType of this.#byType.values()) {
      const record = ofType.get(id);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    const record = this.#byType.get(type)?.get(id);
    return record !== undefined && !record.deleted ? (record as RecordOf<T>) : undefined;
  }

  all<T extends RecordType>(type: T): RecordOf<T>[] {
    const found: RecordOf<T>[] = [];
    for (const record of this.#byType.get(type)?.values() ?? []) {
      if (!record.deleted) found.push(record as RecordOf<T>);
    }
    return found;
  }

  count(type: RecordType): number {
    return this.#byType.get(type)?.liveCount ?? 0;
  }

  deleted<T extends RecordType>(type: T): readonly RecordOf<T>[] {
    const found: RecordOf<T>[] = [];
    const ofType = this.#byType.get(type);
    if (ofType === undefined || ofType.size === this.count(type)) return found;
    for (const record of ofType.values()) if (record.deleted) found.push(record as RecordOf<T>);
    return found;
  }

  about<T extends SatelliteType>(type: T, accountId: AccountId): RecordOf<T>[] {
    const found: RecordOf<T>[] = [];
    for (const id of this.#satellites.get(accountId) ?? []) {
      const record = this.get(type, id);
      if (record !== undefined) found.push(record);
    }
    return found;
  }

  proposalOf(scenarioId: ScenarioId, accountId: AccountId): RecordOf<'proposal'> | undefined {
    return this.#proposals.get(scenarioId)?.get(accountId);
  }

  /** `proposalOf` for those who ask of every account: one scenario's alone. Follows the book. */
  proposalsIn(scenarioId: ScenarioId): Pick<Records, 'proposalOf'> {
    const ofScenario = this.#proposalsOf(scenarioId);
    return { proposalOf: (_, accountId) => ofScenario.get(accountId) };
  }

  /** `get` for those who ask of every account. Follows the book. */
  finder<T extends RecordType>(type: T): (id: string) => RecordOf<T> | undefined {
    const table = this.#tableOf(type);
    return (id) => {
      const record = table.get(id);
      return record !== undefined && !record.deleted ? (record as RecordOf<T>) : undefined;
    };
  }

  teamOf(accountId: AccountId): RecordOf<'team'> | undefined {
    if (this.count('team') === 0) return undefined;
    return this.get('team', teamIdOf(accountId));
  }

  workspace(): RecordOf<'workspace'> {
    const record = this.get('workspace', workspaceRecordId);
    if (record === undefined) throw new Error('A book without its workspace record was opened.');
    return record;
  }

  /** Every record, deleted ones too, type by type, each in the order they were created. */
  *everything(): IterableIterator<AnyRecord> {
    for (const ofType of this.#byType.values()) yield* ofType.values();
  }

  size(): number {
    let size = 0;
    for (const ofType of this.#byType.values()) size += ofType.size;
    return size;
  }

  /** Takes a record out without a change: it turned out not to be one. */
  drop(id: string): void {
    const record = this.stored(id);
    if (record !== undefined) this.#put(id, record.type, undefined);
  }

  /** Puts changes on, in order. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const { recordId, type } = change;
      this.#put(recordId, type, applyChange(this.#byType.get(type)?.get(recordId), change));
    }
  }

  /** Takes changes off again, in reverse order; a created record is gone without trace. */
  unapply(changes: readonly Change[]): void {
    for (const change of [...changes].reverse()) {
      const { recordId, type } = change;
      this.#put(recordId, type, unapplyChange(this.#byType.get(type)?.get(recordId), change));
    }
  }

  #put(id: string, type: RecordType, record: AnyRecord | undefined): void {
    const old = this.#tableOf(type).put(id, record);
    if (old?.type === 'proposal') this.#proposals.get(old.scenarioId)?.delete(old.accountId);
    if (record === undefined) {
      if (old !== undefined && isSatellite(old)) this.#satellites.get(old.accountId)?.delete(id);
      return;
    }
    if (record.type === 'proposal' && !record.deleted)
      this.#proposalsOf(record.scenarioId).set(record.accountId, record);
    if (old === undefined && isSatellite(record)) {
      const ids = this.#satellites.get(record.accountId);
      if (ids === undefined) this.#satellites.set(record.accountId, new Set([id]));
      else ids.add(id);
    }
  }

  #tableOf(type: RecordType): RecordTable {
    const known = this.#byType.get(type);
    if (known !== undefined) return known;
    const table = new RecordTable();
    this.#byType.set(type, table);
    return table;
  }

  #proposalsOf(scenarioId: ScenarioId): Map<AccountId, RecordOf<'proposal'>> {
    const known = this.#proposals.get(scenarioId);
    if (known !== undefined) return known;
    const proposals = new Map<AccountId, RecordOf<'proposal'>>();
    this.#proposals.set(scenarioId, proposals);
    return proposals;
  }
}
