// Decides which lane a word in a list means, in the seven languages lists come in. Knows no account.
import type { Lane } from '../records/lane';

const wordsOfLane: Readonly<Record<Lane | 'none', string>> = {
  inside:
    'inside, inside sales, i, is, internal, internal sales, innendienst, vertriebsinnendienst, ' +
    'sedentaire, commercial sedentaire, vente interne, ventes internes, interne, interno, interna, ventas internas, ' +
    'vendas internas, vendite interne, vendita interna, binnendienst, verkoop binnendienst',
  field:
    'field, field sales, outside, outside sales, external sales, f, fs, aussendienst, vertriebsaussendienst, ' +
    'terrain, commercial terrain, itinerant, commercial itinerant, campo, ventas de campo, vendas de campo, externo, ' +
    'externa, ventas externas, vendas externas, esterno, vendite esterne, sul campo, buitendienst, verkoop buitendienst',
  specialist:
    'specialist, specialists, spec, s, overlay, technical specialist, product specialist, spezialist, spezialisten, ' +
    'fachvertrieb, specialiste, especialista, especialistas, specialista, specialisti, specialisten',
  none:
    'unassigned, none, u, not assigned, ohne, keine, nicht zugewiesen, nicht zugeordnet, non assigne, aucun, ' +
    'sin asignar, ninguno, non assegnato, nessuno, nao atribuido, sem atribuicao, nenhum, niet toegewezen, geen',
};

const laneOfWord = new Map<string, Lane | 'none'>();
for (const [lane, words] of Object.entries(wordsOfLane)) {
  for (const word of words.split(', ')) laneOfWord.set(word, lane as Lane | 'none');
}

/** The lane of a word, `none` for Unassigned, undefined when it is no word for a lane. */
export function readLane(cell: string): Lane | 'none' | undefined {
  if (cell.length > 40) return undefined;
  const word = cell.toLowerCase();
  return laneOfWord.get(word) ?? laneOfWord.get(fold(word));
}

/** Accents, hyphens and `sales` in one or two words aside. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u00df', 'ss')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
