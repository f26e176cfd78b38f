// Decides why what is typed about a seller is not taken, for the fields to say at once. The actions refuse the same.

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
