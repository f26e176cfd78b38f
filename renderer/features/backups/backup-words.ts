// Decides how a backup and what restoring it would do are put in words. Reads no backup.
import type { RestoreCounts, RestoreEffect } from '../../../shared/actions/restore-records';
import { formatCount, formatDate, formatNoun, formatTime } from '../../ui/format';

/** `10 Mar 2026, 10:42`, by the laptop's own calendar and clock. */
export function momentWords(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const month = String(at.getMonth() + 1).padStart(2, '0');
  const day = `${at.getFullYear()}-${month}-${String(at.getDate()).padStart(2, '0')}`;
  return `${formatDate(day)}, ${formatTime(instant)}`;
}

const bytesPerKilobyte = 1000;
const bytesPerMegabyte = 1_000_000;

/** `4 KB`, `8.3 MB`; never less than 1 KB. */
export function sizeWords(bytes: number): string {
  if (bytes < bytesPerMegabyte) {
    const kilobytes = Math.max(1, Math.round(bytes / bytesPerKilobyte));
    if (kilobytes < 1000) return `${kilobytes} KB`;
  }
  return `${(bytes / bytesPerMegabyte).toFixed(1)} MB`;
}

export interface EffectLine {
  readonly what: string;
  /** `4 come back, 2 are removed, 10 change`; `no change`. */
  readonly words: string;
}

/** What restoring would do, a line per kind of record. */
export function effectLines(effect: RestoreEffect): readonly EffectLine[] {
  return [
    { what: 'Accounts', words: countWords(effect.accounts) },
    { what: 'Sellers', words: countWords(effect.sellers) },
    { what: 'Proposals, teams, rules, tickets, settings', words: countWords(effect.others) },
  ];
}

function countWords({ back, removed, changed }: RestoreCounts): string {
  const parts = [
    back === 0 ? null : `${formatCount(back)} ${back === 1 ? 'comes' : 'come'} back`,
    removed === 0 ? null : `${formatCount(removed)} ${removed === 1 ? 'is' : 'are'} removed`,
    changed === 0 ? null : `${formatCount(changed)} ${changed === 1 ? 'changes' : 'change'}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'no change' : parts.join(', ');
}

/** `12 accounts and 5 sellers`. */
export function contentWords(point: { readonly accountCount: number; readonly sellerCount: number }): string {
  return `${formatNoun(point.accountCount, 'account')} and ${formatNoun(point.sellerCount, 'seller')}`;
}
