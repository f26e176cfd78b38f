// The floor of the board: four bare virtual lists with native drag, no store, no framework, no accessible names. Measures nothing.

const cardPx = 58;
const overscan = 8;

/** Draws four lists of `accounts / 4` cards each; a card can be dragged, and the card under the hand is outlined. */
export function showBareLists(accounts: number): void {
  document.body.replaceChildren();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'body{display:flex;gap:12px;margin:0;height:100vh;font:13px sans-serif}' +
      '.list{flex:1;overflow:auto;position:relative}.card{position:absolute;left:8px;right:8px;height:50px;' +
      'border:1px solid #ccc;border-radius:7px;background:#fff}.over{border-color:#0b6b66;background:#e0f0ee}',
  );
  document.adoptedStyleSheets = [sheet];
  for (let list = 0; list < 4; list += 1) document.body.append(listOf(Math.ceil(accounts / 4), list));
}

function listOf(count: number, list: number): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'list';
  scroller.dataset.list = String(list);
  const room = document.createElement('div');
  room.style.height = `${count * cardPx}px`;
  scroller.append(room);
  const drawn = new Map<number, HTMLElement>();
  const draw = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / cardPx) - overscan);
    const end = Math.min(count, Math.ceil((scroller.scrollTop + scroller.clientHeight) / cardPx) + overscan);
    for (const [index, card] of drawn) {
      if (index >= first && index < end) continue;
      card.remove();
      drawn.delete(index);
    }
    for (let index = first; index < end; index += 1) {
      if (drawn.has(index)) continue;
      const card = document.createElement('div');
      card.className = 'card';
      card.draggable = true;
      card.style.top = `${index * cardPx}px`;
      card.textContent = `Account ${list}-${index}`;
      drawn.set(index, card);
      scroller.append(card);
    }
  };
  let over: Element | null = null;
  scroller.addEventListener('dragover', (event) => {
    event.preventDefault();
    const card = (event.target as Element).closest('.card');
    if (card === over) return;
    over?.classList.remove('over');
    card?.classList.add('over');
    over = card;
  });
  scroller.addEventListener('scroll', draw, { passive: true });
  requestAnimationFrame(draw);
  return scroller;
}
