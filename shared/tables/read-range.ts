// Decides whether a cell is a range of sizes, as CRMs offer them to choose from. Reads neither end.

const span =
  /^(\d[\d.,' ]*\s?(?:k|m)?)\s*(?:-|\u2010|\u2011|\u2013|\u2014|to|bis|\u00e0|a|tot)\s*(\d[\d.,' ]*\s?(?:k|m)?)$/i;
const open =
  /^(?:(?:>=?|\u2265|more than|over|mehr als|\u00fcber|plus de|m\u00e1s de|pi\u00f9 di|mais de|meer dan)\s*(\d[\d.,' ]*\s?(?:k|m)?)|(\d[\d.,' ]*\s?(?:k|m)?)\s*\+)$/i;
/** What is counted, behind the range. */
const counted =
  /\s+(?:employees|staff|people|ftes?|mitarbeiter|besch\u00e4ftigte|employ\u00e9s|salari\u00e9s|empleados|dipendenti|funcion\u00e1rios|medewerkers)$/i;
const longest = 40;

/** Both ends of `51-200`, `10k-50k` or `51 to 200 employees` as written; `to` is null for `1,000+` and `> 500`. Null for any other text. */
export function rangeIn(cell: string): { readonly from: string; readonly to: string | null } | null {
  if (cell.length > longest) return null;
  const text = cell.trim().replace(counted, '');
  const ends = span.exec(text);
  if (ends !== null) {
    const to = (ends[2] ?? '').trim();
    const from = (ends[1] ?? '').trim();
    // `10-50k` begins at ten thousand.
    return { from: /\d$/.test(from) && /[km]$/i.test(to) ? from + to.slice(-1) : from, to };
  }
  const least = open.exec(text);
  return least === null ? null : { from: (least[1] ?? least[2] ?? '').trim(), to: null };
}
