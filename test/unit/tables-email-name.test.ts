// Checks which e-mail addresses spell a name.
import { describe, expect, it } from 'vitest';
import { nameInEmail } from '../../shared/tables/email-name';

describe('names in addresses', () => {
  it.each([
    ['jim.halpert@example.com', 'Jim Halpert'],
    ['MARY-JANE_WATSON@example.com', 'Mary-Jane Watson'],
    ["s.o'neil+crm@example.com", "S. O'Neil"],
    ['élodie.durand@example.com', 'Élodie Durand'],
    ['sales@example.com', null],
    ['jhalpert2@example.com', null],
    ['team.4@example.com', null],
    ['@example.com', null],
  ])('I56 reads %s as %s', (email, name) => {
    expect(nameInEmail(email)).toBe(name);
  });
});
