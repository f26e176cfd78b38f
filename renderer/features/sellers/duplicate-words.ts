// Decides how it is put in words who is likely one person, and why. Finds none: shared/actions/seller-duplicates.
import type { DuplicateSign, LikelyDuplicates, Sameness } from '../../../shared/actions/seller-duplicates';
import { formatCount } from '../../ui/format';

const signWords: Readonly<Record<DuplicateSign, string>> = {
  email: 'the same e-mail address',
  id: 'the same id',
  name: 'the same name',
};

/** More names than these in one heading nobody reads. */
const namesSaid = 3;

/** `Pat Lee, 3 times`; where they do not all bear one name, `Pat Lee, Patricia Leeds`. */
export function groupTitle({ signs }: Pick<LikelyDuplicates, 'signs'>, names: readonly string[]): string {
  if (signs.includes('name')) return `${names[0] ?? ''}, ${formatCount(names.length)} times`;
  const different = [...new Set(names)];
  const more = different.length - namesSaid;
  return `${different.slice(0, namesSaid).join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
}

/** `They have the same e-mail address.` What is true of some is said of some. */
export function groupSentence({
  signs,
  someSigns,
  isDoubtful,
}: Pick<LikelyDuplicates, 'signs' | 'someSigns' | 'isDoubtful'>): string {
  if (isDoubtful) return 'They have the same name, but different addresses or ids.';
  const all = `They have ${wordsOf(signs)}`;
  if (someSigns.length === 0) return `${all}.`;
  if (signs.length > 0) return `${all}, some of them ${wordsOf(someSigns)} too.`;
  return `Some of them have ${someSigns.map((sign) => signWords[sign]).join(', some ')}.`;
}

/** `The same e-mail address`: why somebody is taken for the one who stays, or is not. */
export function samenessWords({ signs, isCertain }: Sameness): string {
  if (signs.length === 0) return 'Nothing in common with who stays';
  const words = wordsOf(signs);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${isCertain ? '' : ' only'}`;
}

function wordsOf(signs: readonly DuplicateSign[]): string {
  return signs.map((sign) => signWords[sign]).join(' and ');
}
