// Checks when two company names are nearly the same, and what is taken off a name before they are compared.
import { describe, expect, it } from 'vitest';
import { bareName } from '../../shared/actions/bare-name';
import { isNearName, NearNames } from '../../shared/actions/near-names';
import { ownDomain } from '../../shared/actions/own-domain';
import { slipsUpTo } from '../../shared/actions/slips';

const near = (a: string, b: string): boolean => isNearName(bareName(a), bareName(b));

describe('bare names', () => {
  it.each([
    ['The Müller & Söhne GmbH & Co. KG', 'muller sohne', ''],
    ['I.B.M. Corp.', 'ibm', ''],
    ['AB Volvo', 'volvo', ''],
    ['Volvo AB', 'volvo', ''],
    ['Grupo Lala, S.A.B. de C.V.', 'grupo lala sab', ''],
    ['Telefónica, S.A. de C.V.', 'telefonica', ''],
    ['Brembo S.p.A.', 'brembo', ''],
    ["O'Neil’s Tools Pty Ltd", 'oneils tools', ''],
    ['Smith and Co', 'smith', ''],
    ['Procter y Gamble', 'procter gamble', ''],
    ['Straße & Weg Aktiengesellschaft', 'strasse weg', ''],
    ['Store 12', 'store 12', '12'],
    ['Plant B', 'plant b', ' b'],
    ['Fund III', 'fund iii', ' iii'],
    ['Company 7 of 12', 'company 7 of 12', '12,7'],
  ])('I140 strips %s to %s', (name, words, mark) => {
    const bare = bareName(name);
    expect([bare.words, bare.mark]).toEqual([words, mark]);
  });

  it('I140 keeps a name that is nothing but legal forms, and one without letters, as it is', () => {
    expect(bareName('Co').words).toBe('co');
    expect(bareName('GmbH & Co. KG').words).toBe('gmbh co kg');
    expect(bareName('🦊🦊').words).toBe('🦊🦊');
    expect(bareName(' ??? ').words).toBe('???');
    expect(near('🦊', '🐻')).toBe(false);
    expect(near('Co', 'Inc')).toBe(false);
  });

  it('I140 reads other scripts', () => {
    expect(near('شركة النور', 'النور شركة')).toBe(true);
    expect(near('Ромашка ООО', 'Ромашка OOO')).toBe(false);
    expect(near('日本電気', '日本電氣')).toBe(false);
  });
});

describe('near names', () => {
  it.each([
    ['Acme Inc', 'ACME, LLC'],
    ['Acme Inc', 'The Acme Company'],
    ['Muller Druck GmbH', 'Müller-Druck'],
    ['Mueller Druck', 'Müller Druck'],
    ['Birch & Vale Printing', 'Birch and Vale Printing Ltd'],
    ['Sun Gard Systems', 'Sungard Systems'],
    ['Ridge Copper Tools', 'Copper Ridge Tools'],
    ['Kestrel Robotics', 'Kestral Robotics'],
    ['Kestrel Robotics', 'Kesterl Robotics'],
    ['Ferndale Optics', 'Ferndale Optcs'],
    ['Internatoinal Paper Works', 'International Paper Work'],
    ['Sonron', 'Sonnron'],
    ['J. D. Edwards', 'JD Edwards Inc.'],
  ])('I141 %s is near %s', (a, b) => {
    expect([near(a, b), near(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['Store 12', 'Store 13'],
    ['Store 12', 'Store'],
    ['Plant A', 'Plant B'],
    ['Fund II', 'Fund III'],
    ['Aldi', 'Ardi'],
    ['Widgets North', 'Widgets South'],
    ['Acme East Trading', 'Acme West Trading'],
    ['Abc Trading House', 'Abd Trading House'],
    ['United Oil & Gas, UK', 'United Oil & Gas Corp.'],
    ['Harris Supply', 'Harrison Supply'],
    ['Brdtnk Frstvl', 'Bcdtnk Frsxvl'],
    ['', 'A'],
  ])('I141 %s is not near %s', (a, b) => {
    expect([near(a, b), near(b, a)]).toEqual([false, false]);
  });

  it('I141 compares names of any length in no time that matters', () => {
    const long = `${'Very '.repeat(1000)}Long`;
    expect(near(long, `${long} Inc`)).toBe(true);
    expect(near(long, `${long}er`)).toBe(false);
  });

  it('I141 counts a letter more, less, changed or swapped as one slip', () => {
    expect(slipsUpTo('kestrel', 'kestrel', 2)).toBe(0);
    expect(slipsUpTo('kestrel', 'kestral', 2)).toBe(1);
    expect(slipsUpTo('kestrel', 'ketsrel', 2)).toBe(1);
    expect(slipsUpTo('kestrel', 'estral', 2)).toBe(2);
    expect(slipsUpTo('kestrel', 'osprey', 2)).toBe(3);
    expect(slipsUpTo('', 'abc', 2)).toBe(3);
  });

  it('I142 compares few pairs, however many names there are', () => {
    const names = new NearNames();
    for (let number = 0; number < 5000; number += 1) names.add(`Customer ${number}`);
    for (let number = 0; number < 5000; number += 1) names.add('Smith Trading');
    expect(names.find('Customer 4711 Ltd', 3)).toEqual([4711]);
    expect(names.comparedCount).toBe(1);
    expect(names.find('Smyth Trading', 3)).toHaveLength(3);
    expect(names.comparedCount).toBe(4);
  });
});

describe('domains', () => {
  it.each([
    ['acme.com', 'acme.com'],
    ['shop.acme.co.uk', 'shop.acme.co.uk'],
    ['acme.wordpress.com', 'acme.wordpress.com'],
    ['web.de', null],
    ['gmail.com', null],
    ['yahoo.co.uk', null],
    ['de.linkedin.com', null],
    ['facebook.com', null],
    ['outlook.com', null],
    ['gmx.net', null],
    ['t-online.de', null],
    ['co.uk', 'co.uk'],
    ['localhost', 'localhost'],
  ])('I143 %s is the own domain %s', (domain, own) => {
    expect(ownDomain(domain)).toBe(own);
  });
});
