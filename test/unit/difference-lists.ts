// Two lists of the same book, and how decisions about the second are written down. Shared by the tests of the difference.
import { type ImportDecisions, leftOutKey } from '../../shared/actions/import-decisions';
import type { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import { emptyBook, importInto, tableOf } from './import-harness';

export const first =
  'Id,Name,Owner,Spend,City,Note\n1,Acme,Jo Park,100,Bonn,a\n2,Bolt,Jo Park,200,Bonn,b\n3,Cask,Ann Lee,300,Ulm,c\n';
export const second =
  'Id,Name,Owner,Spend,City,Note\n1,Acme,Jo Park,150,Ulm,a\n2,Bolt,Ann Lee,200,Bonn,x\n4,Dorn,Eve Orr,400,Ulm,d\n';

export function bookAfterFirst(...records: AnyRecord[]): Book {
  const book = emptyBook(...records);
  importInto(book, tableOf(first));
  return book;
}

export function decide(some: Partial<ImportDecisions>): { decisions: Partial<ImportDecisions> } {
  return { decisions: some };
}

export function out(...keys: readonly (readonly [line: number, field: string | null])[]) {
  return decide({ leftOut: new Set(keys.map(([line, field]) => leftOutKey(line, field))) });
}
