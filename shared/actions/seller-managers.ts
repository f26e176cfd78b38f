// Decides the name of each seller's manager, given as a name, an e-mail address or the id of a row or seller. Writes none.
import type { Records } from '../records/book';
import type { SellerId } from '../records/ids';
import type { Seller } from '../records/seller';
import { type Problem, problemAt, shorten } from '../tables/problem';
import { idKey, isGuid, isSalesforceId } from '../tables/salesforce-id';
import { personKey } from './person-name';
import type { SellerRow } from './seller-rows';

interface TakenRow {
  readonly row: SellerRow;
  readonly before: Seller | null;
  readonly name: string;
  readonly id: SellerId;
}

export interface ResolvedManagers {
  /** By line; absent when the row names no manager that can be told. */
  readonly managerOf: ReadonlyMap<number, string>;
  readonly problems: readonly Problem[];
}

/** Rows of the list come before the book, below their sellers too. Linear in rows and sellers. */
export function resolveManagers(
  records: Records,
  taken: readonly TakenRow[],
  header: string | null,
): ResolvedManagers {
  const managerOf = new Map<number, string>();
  const problems: Problem[] = [];
  if (header === null) return { managerOf, problems };
  const nameOf = new Map<string, string>();
  const note = (name: string, externalId: string | null, email: string | null): void => {
    const keys = [
      externalId === null ? null : idKey(externalId),
      email?.toLowerCase() ?? null,
      personKey(name),
    ];
    for (const key of keys) if (key !== null && !nameOf.has(key)) nameOf.set(key, name);
  };
  const after = new Map<SellerId, string>();
  for (const { row, before, name, id } of taken) {
    after.set(id, name);
    note(name, row.externalId ?? before?.externalId ?? null, row.email ?? before?.email ?? null);
  }
  for (const { id, name, externalId, email } of records.all('seller')) {
    note(after.get(id) ?? name, externalId, email);
  }
  for (const { row, name } of taken) {
    const { manager, line } = row;
    if (manager === null) continue;
    const known =
      nameOf.get(idKey(manager)) ?? nameOf.get(manager.toLowerCase()) ?? nameOf.get(personKey(manager));
    if (known === undefined && looksLikeId(manager)) {
      const sentence = `${shorten(manager, 40)} is the id of no seller in the list or here, so the manager is left out.`;
      problems.push(problemAt(line, 'unknown-manager', 'check', header, manager, sentence));
    } else if (personKey(known ?? manager) === personKey(name)) {
      const sentence = `${shorten(name, 40)} is their own manager here, so the manager is left out.`;
      problems.push(problemAt(line, 'unknown-manager', 'check', header, manager, sentence));
    } else managerOf.set(line, known ?? manager);
  }
  return { managerOf, problems };
}

function looksLikeId(text: string): boolean {
  return /^\d+$/.test(text) || isGuid(text) || (isSalesforceId(text) && text.startsWith('005'));
}
