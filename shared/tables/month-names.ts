// Decides which month a name means, in the seven languages lists come in. Reads no dates.

const names: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari',
  'february feb febr februar feber février fév févr febrero febbraio fevereiro fev februari',
  'march mar märz mrz mär mars marzo março maart mrt maa',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aoû agosto ago agust augustus',
  'september sep sept septembre septiembre setiembre set settembre setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
];

const byName = new Map<string, number>();
for (const [index, line] of names.entries()) {
  for (const name of line.split(' ')) byName.set(fold(name), index + 1);
}

function fold(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** 1 to 12 for `March`, `Mrz`, `févr`, `maart`; 0 for any other word. Accents, case and a point at the end aside. */
export function monthOf(name: string): number {
  return byName.get(fold(name)) ?? 0;
}
