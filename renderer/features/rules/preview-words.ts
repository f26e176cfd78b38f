// Decides how the effect of a rule is put in one sentence. Works nothing out.
import type { MetCount } from '../../../shared/coverage/count-met';
import type { Preview } from '../../../shared/coverage/preview';
import { formatCount, formatNoun } from '../../ui/format';

/** `12 accounts would change lane.`, and how many get another suggestion that asks for no move. */
export function effectSentence({ moves, changed, held }: Preview): string {
  const stand = changed - moves.length - held.locked - held.excepted;
  const first =
    moves.length === 0
      ? 'No account would change lane.'
      : `${formatNoun(moves.length, 'account')} would change lane.`;
  if (stand === 0) return first;
  const more = moves.length === 0 ? formatNoun(stand, 'account') : `${formatCount(stand)} more`;
  return `${first} ${more} ${stand === 1 ? 'gets' : 'get'} another suggestion and need not move.`;
}

/** `3 locked accounts and 1 exception stay.`; empty when nobody is held. */
export function heldSentence({ held: { locked, excepted } }: Preview): string {
  const parts = [
    ...(locked > 0 ? [formatNoun(locked, 'locked account')] : []),
    ...(excepted > 0 ? [formatNoun(excepted, 'exception')] : []),
  ];
  if (parts.length === 0) return '';
  return `${parts.join(' and ')} ${locked + excepted === 1 ? 'stays' : 'stay'}.`;
}

/** `12 of 318 accounts meet it. 6 have no value.` */
export function metText({ met, notMet, noValue }: MetCount): string {
  const all = formatNoun(met + notMet + noValue, 'account');
  const meets = `${formatCount(met)} of ${all} ${met === 1 ? 'meets' : 'meet'} it.`;
  return noValue === 0
    ? meets
    : `${meets} ${formatCount(noValue)} ${noValue === 1 ? 'has' : 'have'} no value.`;
}
