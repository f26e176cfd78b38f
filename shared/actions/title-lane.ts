// Guesses the lane a job title speaks of, in the seven languages lists come in. Knows no seller; a manager has no lane.
import type { Lane } from '../records/lane';
import { foldLetters } from './bare-name';

/**
 * Phrases as whole words, and parts of words behind a `*`, in the order they are tried: who supports others is a
 * specialist even when called a field engineer, and a team (inside, field) says more than a rank (account executive).
 */
const phrases: readonly (readonly [Lane, string])[] = [
  [
    'specialist',
    'pre sales, presales, solution, solutions, application engineer, sales engineer, technical sales, product specialist, ' +
      'technical specialist, overlay, subject matter, anwendungstechniker, anwendungsberater, produktspezialist, ' +
      'vertriebsingenieur, avant vente, ingenieur d affaires, preventa, pre venda, pre vendas, prevendita, ' +
      'ingeniero de aplicaciones, tecnico commerciale, toepassingsadviseur',
  ],
  [
    'inside',
    'inside, internal sales, telesales, tele sales, telemarketing, sdr, bdr, ldr, sales development, ' +
      'business development representative, lead development, inbound, outbound, *innendienst, *binnendienst, ' +
      '*telefonverkauf, telefonverkoop, sedentaire, televente, televendeur, televendeuse, teleprospecteur, ' +
      'ventas internas, vendedor interno, vendedora interna, comercial interno, televentas, teleoperador, ' +
      'vendas internas, televendas, vendite interne, venditore interno, televendite',
  ],
  [
    'field',
    'field, outside, external sales, territory, key account, strategic account, national account, on the road, ' +
      '*aussendienst, *buitendienst, *gebietsleiter, *gebietsverkaufsleiter, bezirksleiter, reisender, itinerant, ' +
      'itinerante, terrain, chef de secteur, grands comptes, attache commercial, de campo, externo, externa, ' +
      'comercial de zona, delegado comercial, grandes cuentas, grandes contas, venditore esterno, vendite esterne, ' +
      'agente di zona, area manager, area sales manager, regional sales manager, rayonmanager, vertegenwoordiger, ' +
      'handelsreiziger',
  ],
  ['specialist', 'specialist, *spezialist, specialiste, especialista, specialista, fachberater, consultant'],
  [
    'field',
    'account executive, ae, ejecutivo de cuentas, ejecutiva de cuentas, executivo de contas, executiva de contas',
  ],
];

const tests: readonly (readonly [Lane, RegExp])[] = phrases.map(([lane, list]) => [lane, patternOf(list)]);

function patternOf(list: string): RegExp {
  const parts = list.split(', ').map((phrase) => (phrase.startsWith('*') ? phrase.slice(1) : ` ${phrase} `));
  return new RegExp(parts.join('|'));
}

/** No title is longer; what is longer is a note. */
const mostCharacters = 120;

/** The lane a title speaks of; null when it speaks of none, as `Sales Manager` does. */
export function laneOfTitle(title: string): Lane | null {
  if (title.length > mostCharacters) return null;
  const words = ` ${foldLetters(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return tests.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
