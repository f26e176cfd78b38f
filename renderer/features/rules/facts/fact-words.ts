// Decides how it is said what a rule does, where it came from and when it last changed. Looks nothing up.
import { quoted } from '../../../../shared/deck/wording';
import type { CoverageRule } from '../../../../shared/records/rule';
import type { RuleException } from '../../../../shared/records/rule-exception';
import type { RulesVersion } from '../../../../shared/records/rules-version';
import { formatDate, formatNoun } from '../../../ui/format';
import type { RuleCount } from '../rule-counts';
import { whenWords } from '../versions/version-words';

/** `Votes on 255 accounts.` Of a rule that was changed and not applied: as it is applied. */
export function doesWords({ kind, status }: CoverageRule, { decides, votes }: RuleCount): string {
  if (status === 'draft') return 'A draft decides nothing.';
  if (status === 'retired') return 'It is retired, and decides nothing.';
  return kind === 'decides'
    ? `Decides ${formatNoun(decides, 'account')} alone.`
    : `Votes on ${formatNoun(votes, 'account')}.`;
}

/** `From the template “Small or large accounts”.` */
export function originWords({ origin, originRef }: Pick<CoverageRule, 'origin' | 'originRef'>): string {
  switch (origin) {
    case 'start':
      return 'With the workspace.';
    case 'hand':
      return 'Written by hand.';
    case 'template':
      return originRef === null ? 'From a template.' : `From the template ${quoted(originRef)}.`;
    case 'ruling':
      return originRef === null ? 'From a ruling.' : `From the ruling of ${originRef}.`;
    case 'deck':
      return originRef === null ? 'From the deck.' : `From ${originRef} of the deck.`;
  }
}

/** `Version 3, 10 Mar 2026, 10:42, by Elena Marsh: C5 set to $12K.` */
export function lastChangeWords(version: RulesVersion | null, { status, origin }: CoverageRule): string {
  if (version !== null) {
    const by = version.activatedBy === '' ? '' : `, by ${version.activatedBy}`;
    return `Version ${version.number}, ${whenWords(version)}${by}: ${version.label}.`;
  }
  if (status === 'draft') return 'Never in force.';
  return origin === 'start' ? 'Never: it is as the workspace began.' : 'Never since it came.';
}

/** `Until 30 Jun 2026, by Dana Castellano`; `Without an end`. */
export function exceptionWords({ expiresOn, owner }: Pick<RuleException, 'expiresOn' | 'owner'>): string {
  return `${expiresOn === null ? 'Without an end' : `Until ${formatDate(expiresOn)}`}, by ${owner}`;
}
