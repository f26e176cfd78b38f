// Decides which seller each row's owner is: one already here, or a new one; and the home lane each gets. Writes nothing.
import type { Records } from '../records/book';
import type { SellerId } from '../records/ids';
import type { Lane } from '../records/lane';
import { newSeller, type Seller } from '../records/seller';
import { nameInEmail } from '../tables/email-name';
import type { RowOwner } from '../tables/read-rows';
import { idKey, isSalesforceId } from '../tables/salesforce-id';
import { personKey } from './person-name';

/** A seller as this import leaves it. */
export interface ImportSeller {
  /** Stays the same for the same file and book, so that lanes chosen before a change of matching still apply. */
  readonly key: string;
  /** Null for a new seller. */
  readonly before: Seller | null;
  after: Seller;
  /** Accepted rows that name this seller. */
  accountCount: number;
}

/** `ambiguous`: two sellers bear this name and the row says no more. */
export type FoundSeller = ImportSeller | 'ambiguous';

interface Answer {
  readonly changeCount: number;
  readonly found: FoundSeller;
}

/** Owners whose answers are kept at a time; more only cost another search each. */
const answersKept = 1 << 14;

/** Finds or makes the seller of each row: by the CRM's id, then e-mail, then name. */
export class SellerBook {
  readonly #byId = new Map<string, ImportSeller>();
  readonly #byEmail = new Map<string, ImportSeller>();
  readonly #byName = new Map<string, ImportSeller[]>();
  readonly #nameKeys = new Map<string, string>();
  readonly #all: ImportSeller[] = [];
  /** What was found for an owner; nothing of it holds once a seller came or changed. */
  readonly #answers = new Map<RowOwner, Answer>();
  #changeCount = 0;
  readonly #lanes: ReadonlyMap<string, Lane>;
  readonly #newId: () => string;

  constructor(records: Records, lanes: ReadonlyMap<string, Lane>, newId: () => string) {
    this.#lanes = lanes;
    this.#newId = newId;
    for (const before of records.all('seller')) this.#add(`seller:${before.id}`, before, before);
  }

  /**
   * The seller of an owner. Few owners stand in many rows, and those that name the same share one object: one look-up for
   * each row, unless a seller came or changed since.
   */
  find(named: RowOwner): FoundSeller {
    const answer = this.#answers.get(named);
    if (answer?.changeCount === this.#changeCount) return answer.found;
    const found = this.#search(named);
    if (this.#answers.size >= answersKept) this.#answers.clear();
    this.#answers.set(named, { changeCount: this.#changeCount, found });
    return found;
  }

  #search(named: RowOwner): FoundSeller {
    const owner = this.#withId(named);
    const found = this.#lookUp(owner);
    if (found === 'ambiguous') return found;
    const seller = found ?? this.#create(owner);
    this.#complete(seller, owner);
    return seller;
  }

  /** Sellers that some accepted row names, in the order of the file. */
  named(): ImportSeller[] {
    return this.#all.filter((seller) => seller.accountCount > 0);
  }

  /** A name that is an id, of a seller known here or of a Salesforce user, is that id. */
  #withId(owner: RowOwner): RowOwner {
    const { name, externalId } = owner;
    if (name === null || externalId !== null || name.includes(' ')) return owner;
    const isId = this.#byId.has(idKey(name)) || (name.startsWith('005') && isSalesforceId(name));
    return isId ? { ...owner, name: null, externalId: name } : owner;
  }

  #lookUp(owner: RowOwner): FoundSeller | null {
    const { externalId, email, name } = owner;
    const byId = externalId === null ? undefined : this.#byId.get(idKey(externalId));
    if (byId !== undefined) return byId;
    const byEmail = email === null ? undefined : this.#byEmail.get(email);
    if (byEmail !== undefined && agrees(byEmail.after, owner)) return byEmail;
    const byName = (name === null ? undefined : this.#byName.get(this.#keyOf(name)))?.filter(({ after }) =>
      agrees(after, owner),
    );
    if (byName === undefined || byName.length === 0) return null;
    return byName.length === 1 ? (byName[0] ?? null) : 'ambiguous';
  }

  #create(owner: RowOwner): ImportSeller {
    const name = owner.name ?? this.#nameOf(owner.email) ?? owner.externalId ?? '';
    const key =
      owner.externalId !== null
        ? `id:${idKey(owner.externalId)}`
        : owner.email !== null
          ? `email:${owner.email}`
          : `name:${name}`;
    return this.#add(key, null, newSeller(this.#newId() as SellerId, name));
  }

  /** The name an address spells, unless somebody here bears it: two people must not come to look like one. */
  #nameOf(email: string | null): string | null {
    const spelt = email === null ? null : nameInEmail(email);
    return spelt === null || this.#byName.has(personKey(spelt)) ? email : spelt;
  }

  #add(key: string, before: Seller | null, seller: Seller): ImportSeller {
    const homeLane = seller.homeLane ?? this.#lanes.get(key) ?? null;
    const after = homeLane === seller.homeLane ? seller : { ...seller, homeLane };
    const added: ImportSeller = { key, before, after, accountCount: 0 };
    this.#all.push(added);
    this.#changeCount += 1;
    if (after.externalId !== null) this.#byId.set(idKey(after.externalId), added);
    if (after.email !== null) this.#byEmail.set(after.email.toLowerCase(), added);
    this.#noteName(added);
    return added;
  }

  /** Kept, because few names stand in many rows. */
  #keyOf(name: string): string {
    const known = this.#nameKeys.get(name);
    if (known !== undefined) return known;
    const key = personKey(name);
    this.#nameKeys.set(name, key);
    return key;
  }

  #noteName(seller: ImportSeller): void {
    const key = personKey(seller.after.name);
    const sameName = this.#byName.get(key);
    if (sameName === undefined) this.#byName.set(key, [seller]);
    else sameName.push(seller);
  }

  /** Fills in what was not known; a manager named in the file replaces another, once, by the first row that names one. */
  #complete(seller: ImportSeller, owner: RowOwner): void {
    const { after, before } = seller;
    const email = after.email ?? owner.email;
    const externalId = after.externalId ?? owner.externalId;
    const name = isNameless(after) ? (owner.name ?? after.name) : after.name;
    const manager =
      after.manager === (before?.manager ?? null) ? (owner.manager ?? after.manager) : after.manager;
    const isKnown = email === after.email && externalId === after.externalId;
    if (isKnown && name === after.name && manager === after.manager) return;
    seller.after = { ...after, name, email, externalId, manager };
    this.#changeCount += 1;
    if (email !== null) this.#byEmail.set(email.toLowerCase(), seller);
    if (externalId !== null) this.#byId.set(idKey(externalId), seller);
    if (name !== after.name) this.#noteName(seller);
  }
}

/** A seller known only by an id or an address is called by it until a list brings a name. */
export function isNameless({ name, externalId, email }: Seller): boolean {
  return name === externalId || (email !== null && name.toLowerCase() === email.toLowerCase());
}

/** Whether nothing a row says contradicts a seller: another id or another e-mail is another person. */
export function agrees(seller: Seller, owner: Pick<RowOwner, 'email' | 'externalId'>): boolean {
  const { externalId, email } = owner;
  if (externalId !== null && seller.externalId !== null && idKey(externalId) !== idKey(seller.externalId))
    return false;
  return !(email !== null && seller.email !== null && email !== seller.email.toLowerCase());
}
