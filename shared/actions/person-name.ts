// Decides when two cells name the same person: `Smith, John` is John Smith, letter case and spaces aside. Knows no seller.

/** What stands after a comma and is no first name. */
const suffixes: ReadonlySet<string> = new Set('jr sr ii iii iv phd md mba cpa inc llc ltd gmbh'.split(' '));

/** What names of persons are compared by; accents count, because they tell people apart. */
export function personKey(name: string): string {
  const comma = name.indexOf(',');
  if (comma < 0) return folded(name);
  const [last, first] = [folded(name.slice(0, comma)), folded(name.slice(comma + 1))];
  const isTurned =
    last !== '' && first !== '' && !first.includes(',') && !suffixes.has(first.replace(/\./g, ''));
  return isTurned ? `${first} ${last}` : folded(name);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
