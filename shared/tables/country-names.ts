// Decides whether a word is a country, by a short list of the ones customer lists name most. No gazetteer.

const names = new Set(
  (
    'argentina australia austria österreich autriche belgium belgien belgique belgië brazil brasil bulgaria canada ' +
    'kanada chile china colombia croatia czechia denmark dänemark danmark egypt estonia finland finnland france ' +
    'frankreich francia frança germany deutschland allemagne alemania germania greece hungary ungarn india indonesia ' +
    'ireland irland israel italy italien italia italie japan kenya latvia lithuania luxembourg luxemburg malaysia ' +
    'mexico méxico mexiko morocco netherlands niederlande nederland nigeria norway norwegen norge peru philippines ' +
    'poland polen polska portugal romania singapore slovakia slovenia spain spanien españa espagne spagna sweden ' +
    'schweden sverige switzerland schweiz suisse svizzera taiwan thailand turkey türkiye ukraine uk usa vietnam'
  ).split(' '),
);
const longNames = new Set([
  'united states',
  'united states of america',
  'united kingdom',
  'great britain',
  'south korea',
  'south africa',
  'new zealand',
  'saudi arabia',
  'united arab emirates',
  'hong kong',
  'czech republic',
  'vereinigte staaten',
  'vereinigtes königreich',
  'états-unis',
  'royaume-uni',
  'estados unidos',
  'reino unido',
  'stati uniti',
  'regno unito',
  'verenigde staten',
  'verenigd koninkrijk',
]);
const codes = new Set(
  (
    'US GB DE FR IT ES PT NL BE CH AT SE NO DK FI PL CZ IE CA MX BR AR CL CO AU NZ JP CN IN KR SG ZA TR GR HU RO ' +
    'USA GBR DEU FRA ITA ESP PRT NLD BEL CHE AUT SWE NOR DNK FIN POL CZE IRL CAN MEX BRA ARG AUS NZL JPN CHN IND'
  ).split(' '),
);

/** Whether a value names a country; codes count only in capitals. */
export function isCountry(value: string): boolean {
  if (value.length > 30) return false;
  if (value.length <= 3 && codes.has(value)) return true;
  const word = value.toLowerCase();
  return names.has(word) || longNames.has(word);
}
