// The floor of finding: a plain loop over names and bare cards for the first that hold what is typed. No store, no
// framework, no groups, no totals. Measures nothing.

/** Cards a list shows: as many as a lane has in sight. */
const shownCards = 14;

/** Draws a field and four lists; each shows the first of its names that hold what is typed. */
export function showBareFind(names: readonly string[]): void {
  const field = document.createElement('input');
  const lists = Array.from({ length: 4 }, () => document.createElement('div'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'body{margin:0;font:13px sans-serif;display:flex;gap:12px}div{flex:1}' +
      'p{height:50px;margin:0 8px 8px;border:1px solid #ccc;border-radius:7px;background:#fff}',
  );
  document.adoptedStyleSheets = [sheet];
  document.body.replaceChildren(field, ...lists);
  const folded = names.map((name) => name.toLowerCase());
  const draw = () => {
    const word = field.value.trim().toLowerCase();
    const found = lists.map((): number[] => []);
    for (let at = 0; at < folded.length; at += 1) {
      if (folded[at]?.includes(word)) found[at % lists.length]?.push(at);
    }
    for (const [at, list] of lists.entries()) list.replaceChildren(...cardsOf(names, found[at] ?? []));
  };
  field.addEventListener('input', draw);
  draw();
}

function cardsOf(names: readonly string[], found: readonly number[]): HTMLElement[] {
  return found.slice(0, shownCards).map((at) => {
    const card = document.createElement('p');
    card.textContent = names[at] ?? '';
    return card;
  });
}
