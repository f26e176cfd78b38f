// Decides what a status says of a row: an order, a lost deal, or an open one. Knows the words of CRMs and shops, no figures.
import { readFlag } from './read-flag';

/** What a row of an orders list is. `skip`: the user leaves such rows out. */
export const orderStates = ['order', 'lost', 'open', 'skip'] as const;
export type OrderState = (typeof orderStates)[number];

/** A status as it stands in the list, once per meaning. */
export interface StatusWord {
  /** What a user's choice is kept by; equal for `Closed Won` and `closed-won`. */
  readonly key: string;
  /** The first spelling met; `No status` for blank cells. */
  readonly text: string;
  /** What the word is known to mean; null when the user has to say. */
  readonly known: OrderState | null;
}

/** What the user said of words, by `StatusWord.key`. */
export type StatusChoices = ReadonlyMap<string, OrderState>;

const orderWords = `won|closed won|closedwon|deal won|order|ordered|sale|sold|booked|confirmed|invoiced|billed|paid|shipped|
delivered|fulfilled|partially fulfilled|completed|complete|
gewonnen|geschlossen gewonnen|abgeschlossen gewonnen|abgeschlossen und gewonnen|gewonnen abgeschlossen|auftrag|bestellt|
beauftragt|bezahlt|versandt|versendet|geliefert|ausgeliefert|fakturiert|abgerechnet|berechnet|in rechnung gestellt|
gagne|gagnee|ferme gagne|fermee gagnee|cloture gagne|conclu|conclue|commande|paye|payee|facture|facturee|livre|livree|
expedie|expediee|
ganado|ganada|cerrado ganado|cerrada ganada|cierre ganado|pedido|pagado|pagada|facturado|facturada|entregado|entregada|
enviado|enviada|
vinto|vinta|chiuso vinto|chiusa vinta|chiuso con successo|ordinato|pagato|pagata|fatturato|fatturata|consegnato|
consegnata|spedito|spedita|
ganho|ganha|fechado ganho|fechada ganha|fechado e ganho|negocio fechado|pago|paga|faturado|faturada|entregue|
gesloten gewonnen|afgesloten gewonnen|besteld|betaald|gefactureerd|geleverd|verzonden`;

const lostWords = `lost|closed lost|closedlost|deal lost|cancelled|canceled|void|voided|rejected|declined|refused|dead|
disqualified|abandoned|no bid|no decision|out sold|
verloren|geschlossen verloren|abgeschlossen verloren|abgeschlossen und verloren|storniert|abgebrochen|abgelehnt|abgesagt|
perdu|perdue|ferme perdu|fermee perdue|cloture perdu|annule|annulee|refuse|refusee|abandonne|
perdido|perdida|cerrado perdido|cerrada perdida|cierre perdido|cancelado|cancelada|anulado|anulada|rechazado|rechazada|
perso|persa|perduto|chiuso perso|chiusa persa|annullato|annullata|rifiutato|rifiutata|
fechado perdido|fechada perdida|fechado e perdido|recusado|recusada|
gesloten verloren|afgesloten verloren|geannuleerd|afgewezen`;

const openWords = `open|in progress|new|lead|prospecting|qualification|qualifying|qualified|qualify|needs analysis|
value proposition|id decision makers|perception analysis|proposal|proposal price quote|proposal sent|quote|quoted|
quote sent|negotiation|negotiation review|negotiating|discovery|demo|evaluation|develop|propose|engaging|engaged|
appointment scheduled|appointmentscheduled|qualified to buy|qualifiedtobuy|presentation scheduled|
presentationscheduled|decision maker bought in|decisionmakerboughtin|contract sent|contractsent|best case|commit|upside|
offen|in bearbeitung|laufend|qualifizierung|qualifiziert|angebot|angebot gesendet|angebot versendet|verhandlung|
vertrag gesendet|termin vereinbart|prasentation geplant|bedarfsanalyse|
ouvert|ouverte|en cours|prospection|proposition|proposition envoyee|devis|devis envoye|negociation|contrat envoye|
rendez vous planifie|presentation planifiee|
abierto|abierta|en curso|en progreso|prospeccion|calificacion|propuesta|propuesta enviada|negociacion|contrato enviado|
cita programada|presentacion programada|
aperto|aperta|in corso|prospezione|qualificazione|proposta|proposta inviata|trattativa|negoziazione|contratto inviato|
aberto|aberta|em aberto|em andamento|prospeccao|qualificacao|proposta enviada|negociacao|
in behandeling|lopend|prospectie|kwalificatie|offerte|offerte verzonden|onderhandeling|contract verzonden`;

const known = new Map<string, OrderState>();
for (const [words, state] of [
  [orderWords, 'order'],
  [lostWords, 'lost'],
  [openWords, 'open'],
] as const) {
  for (const word of words.split('|')) known.set(word.trim(), state);
}

/** A status without case, accents, punctuation, the number of its step and its percentage: `6 - Closed Won (100%)`. */
export function statusKey(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+\s?%/g, ' ')
    .replace(/^\s*\d+(?=[^\p{L}\d]|$)/u, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** What a status means; null for a word that is not known, and for none. */
export function readStatus(text: string): OrderState | null {
  const key = statusKey(text);
  const exact = known.get(key);
  if (exact !== undefined) return exact;
  // `Closed Won - Renewal`, `Stage Closed Lost`: the two words are plain wherever they stand.
  if (/\bclosed won\b/.test(key)) return 'order';
  return /\bclosed lost\b/.test(key) ? 'lost' : null;
}

const fixedWords: readonly StatusWord[] = [
  { key: '=order', text: 'Won', known: 'order' },
  { key: '=lost', text: 'Closed, not won', known: 'lost' },
  { key: '=open', text: 'Not closed', known: 'open' },
  { key: '=not-won', text: 'Not won', known: null },
  { key: '=closed', text: 'Closed', known: null },
  { key: '=none', text: 'No status', known: null },
];
const [wonWord, lostWord, openWord, notWonWord, closedWord, noWord] = [0, 1, 2, 3, 4, 5] as const;

/** Gives every row the number of its word. The columns for won and closed come first, the word where they are silent. */
export class StatusReader {
  readonly #words: StatusWord[] = [...fixedWords];
  readonly #byKey = new Map<string, number>();
  readonly #byCell = new Map<string, number>();
  readonly #flags = new Map<string, boolean | null>();

  /** All words by number; those of the first six that no row has do not matter. */
  get words(): readonly StatusWord[] {
    return this.#words;
  }

  /** @param status the trimmed cell, '' when blank; each is null when the list has no such column */
  read(status: string | null, isWon: string | null, isClosed: string | null): number {
    if (status === null && isWon === null && isClosed === null) return wonWord;
    const won = isWon === null ? null : this.#flagOf(isWon);
    const closed = isClosed === null ? null : this.#flagOf(isClosed);
    if (won === true) return wonWord;
    if (won === false && closed !== null) return closed ? lostWord : openWord;
    if (closed === false) return openWord;
    if (status !== null && status !== '') {
      const word = this.#wordOf(status);
      const state = this.#words[word]?.known ?? null;
      // A word may only say what the column for won leaves open.
      if (won === null || state !== 'order') return word;
    }
    if (won === false) return notWonWord;
    return closed === true ? closedWord : noWord;
  }

  #flagOf(cell: string): boolean | null {
    let flag = this.#flags.get(cell);
    if (flag === undefined) {
      flag = readFlag(cell);
      this.#flags.set(cell, flag);
    }
    return flag;
  }

  #wordOf(cell: string): number {
    const seen = this.#byCell.get(cell);
    if (seen !== undefined) return seen;
    const key = statusKey(cell) || cell.toLowerCase();
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.#words.length;
      this.#words.push({ key, text: cell.slice(0, 80), known: readStatus(cell) });
      this.#byKey.set(key, index);
    }
    this.#byCell.set(cell, index);
    return index;
  }
}
