// Decides why what is typed about a seller is not taken, for the fields to say at once. The actions refuse the same.
import { longestText, type SellerText, tooLong } from '../../../shared/actions/edit-seller';

/** Too long, unless it is what a list brought. */
export function lengthProblem(field: SellerText, text: string, before: string): string | undefined {
  const typed = text.trim();
  return typed === before || typed.length <= longestText ? undefined : tooLong(field);
}

export function emailProblem(text: string): string | undefined {
  const email = text.trim();
  if (email === '' || /^[^\s@]+@[^\s@]+$/.test(email)) return undefined;
  return 'That is no e-mail address. Write one such as jo@example.com.';
}

/** For a number field: a whole number, or nothing. */
export function wholeProblem(noun: 'accounts' | 'points' | 'units'): (value: number) => string | null {
  const what = noun === 'units' ? 'a whole amount' : `a whole number of ${noun}`;
  return (value) => (Number.isNaN(value) || Number.isInteger(value) ? null : `Capacity is ${what}.`);
}
