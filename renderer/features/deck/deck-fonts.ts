// Decides when the deck's letters are ready: the font files that its text needs have come. Measures and prints nothing.
import './fonts.css';

const family = 'Inter Deck';
const weights = [400, 500, 600] as const;

/** Resolves when every font file that `text` needs is loaded; one that cannot be had leaves the fallback in place. */
export async function deckFontsReady(text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  await Promise.allSettled(
    weights.map((weight) => document.fonts.load(`${weight} 24px "${family}"`, letters)),
  );
  await document.fonts.ready;
}
