// Decides whether an e-mail address spells a person's name, and which. Knows no seller.

/** `jim.halpert@x.example` is Jim Halpert, `a.o'neil_smith@…` is A. O'Neil Smith; null for one word or any digits. */
export function nameInEmail(email: string): string | null {
  const at = email.indexOf('@');
  const local = (at < 0 ? email : email.slice(0, at)).replace(/\+.*$/, '');
  const words = local.split(/[._]+/).filter((word) => word !== '');
  if (words.length < 2 || !words.every((word) => /^\p{L}+(?:['’-]\p{L}+)*$/u.test(word))) return null;
  return words.map(capitalised).join(' ');
}

function capitalised(word: string): string {
  const name = word.toLowerCase().replace(/(^|['’-])\p{L}/gu, (letter) => letter.toUpperCase());
  return Array.from(name).length === 1 ? `${name}.` : name;
}
