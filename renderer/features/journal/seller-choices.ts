// Decides which sellers the journal can be narrowed to, and how those of one name are told apart. Draws nothing.
import type { Book } from '../../../shared/records/book';
import type { Seller } from '../../../shared/records/seller';
import { tellApart } from '../../../shared/records/seller-details';
import type { Choice } from '../../ui/choice';

/** By name; former sellers too, last: what they did and were given still stands in the journal. */
export function sellerChoices(book: Book): readonly Choice[] {
  const here = book.all('seller');
  const details = tellApart(here);
  const choiceOf = (seller: Seller, detail: string | undefined): Choice => ({
    id: seller.id,
    label: seller.name,
    person: true,
    ...(detail === undefined ? {} : { detail }),
  });
  const byName = (a: Choice, b: Choice) => (a.label < b.label ? -1 : 1);
  return [
    ...here.map((seller) => choiceOf(seller, details.get(seller.id))).sort(byName),
    ...book
      .deleted('seller')
      .map((seller) => choiceOf(seller, 'Removed'))
      .sort(byName),
  ];
}
