// Decides how much of a word is shown within a sentence: names come from lists, and one may have 5,000 letters and no
// space. What the word means it does not ask.

/** Longer words are cut to this: the sentence goes on after a name, and what it says is there. */
const mostLetters = 48;

const tooLong = new RegExp(`\\S{${mostLetters + 1},}`, 'g');

/** The text with its overlong words cut: `Acmexxxx… proposed to Maya Okafor`. The same text where there are none. */
export function shortWords(text: string): string {
  return text.replace(tooLong, (word) => {
    const end = /[.,;:!?)]*$/.exec(word)?.[0] ?? '';
    // An ellipsis ends a sentence as well as a full stop.
    const ends = end === '.' || end.length > 3 ? '' : end;
    // Half of a letter made of two is no letter.
    const begin = word.slice(0, mostLetters - 1).replace(/[\uD800-\uDBFF]$/, '');
    return `${begin}…${ends}`;
  });
}
