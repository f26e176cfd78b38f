// Decides which key means what on a case: the next and the one before, a decision, issuing it. Carries nothing out.

/** J goes on to the next case, K back; null for any other key. */
export function caseStepOf(key: string): 1 | -1 | null {
  const letter = key.toLowerCase();
  if (letter === 'j') return 1;
  return letter === 'k' ? -1 : null;
}

/** Ctrl or Cmd Enter issues the ruling; 1 to 9 choose that decision, counted from 0. */
export function rulingCommandOf(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): 'issue' | number | null {
  if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? 'issue' : null;
  return !press.altKey && /^[1-9]$/.test(press.key) ? Number(press.key) - 1 : null;
}
