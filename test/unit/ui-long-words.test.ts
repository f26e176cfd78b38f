// Words too long for a sentence: cut, so that what follows is seen; all else stays as it is.
import { describe, expect, it } from 'vitest';
import { shortWords } from '../../renderer/ui/long-words';

describe('shortWords', () => {
  it('leaves a sentence of words as it is', () => {
    const text = '3 accounts proposed to Maya Okafor. Tamarack Foods is locked and stays.';
    expect(shortWords(text)).toBe(text);
  });

  it('cuts each overlong word and keeps what stands after it', () => {
    const long = 'x'.repeat(5_000);
    expect(shortWords(`${long} proposed to Sel${long}. Undone.`)).toBe(
      `${'x'.repeat(47)}… proposed to Sel${'x'.repeat(44)}… Undone.`,
    );
  });

  it('leaves no half of a letter', () => {
    expect(shortWords(`a${'🏭'.repeat(60)}`)).toBe(`a${'🏭'.repeat(23)}…`);
    expect(shortWords('🏭'.repeat(60))).toBe(`${'🏭'.repeat(23)}…`);
  });
});
