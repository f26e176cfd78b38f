// Decides whether a sum is what a company earns or what it buys from us, and in which unit, from values beside each other.
import type { Dialect } from './dialect';
import type { FieldId, MoneyUnit } from './fields';
import { namedUnit, wordsOf } from './header-words';
import type { HeaderGuess } from './headers/phrases';
import { DecimalMarkVotes, readDecimal, toNumber } from './read-number';

/** A company earns less than this per employee and year in no line of business: then the unit must be another. */
const leastPerEmployee = 5_000;
/** Who buys from us for ten million at the median of a whole list is rare; who earns that is not. */
const surelyEarned = 1e7;
/** From here on a header is taken at its word; what is left open is put at `unsure`, which a person must confirm. */
const sure = 0.75;
const unsure = 0.7;
const fewestValues = 5;

export interface MoneyMeaning {
  readonly field: 'spend' | 'companyRevenue';
  readonly unit: MoneyUnit;
  readonly level: number;
  readonly asks: readonly ('kind' | 'unit')[];
}

/** A column of sums: its header, what that may mean, and sampled values. */
export interface SumColumn {
  readonly header: string;
  readonly field: FieldId;
  readonly level: number;
  readonly guesses: readonly HeaderGuess[];
  readonly values: readonly string[];
}

/**
 * What a column of sums holds. In the exports of CRMs the header settles it. In a plain list the values help: with
 * numbers of employees beside it, a sum under 5,000 per head is in thousands or millions; a bare `Revenue` of ten
 * million at the median is the company's own. What stays open is asked, at a level that must be confirmed.
 */
export function meaningOfSum(
  column: SumColumn,
  dialect: Dialect,
  employees: readonly string[] | null,
): MoneyMeaning | null {
  const { field } = column;
  if (field !== 'spend' && field !== 'companyRevenue') return null;
  const named = namedUnit(column.header);
  const settled: MoneyMeaning = { field, unit: named ?? 'ones', level: column.level, asks: [] };
  const mayBe = (other: FieldId): boolean =>
    column.guesses.some((guess) => guess.field === other && guess.level >= 0.5);
  const isOpen = column.level < sure && mayBe('spend') && mayBe('companyRevenue');
  if (dialect !== 'plain' && !isOpen) return settled;
  const unit = field === 'companyRevenue' || isOpen ? unitByHeads(column.values, employees, named) : null;
  if (!isOpen) {
    return unit === null || field === 'spend'
      ? settled
      : { ...settled, unit, level: Math.min(column.level, unsure), asks: ['unit'] };
  }
  if (unit !== null) {
    return { field: 'companyRevenue', unit, level: Math.min(column.level, unsure), asks: ['kind', 'unit'] };
  }
  const scale = named === 'millions' ? 1e6 : named === 'thousands' ? 1e3 : 1;
  const median = medianOf(column.values);
  if (median !== null && median * scale >= surelyEarned && mayBe('companyRevenue')) {
    const isWord = column.guesses.some((guess) => guess.field === 'companyRevenue' && guess.level >= 0.65);
    if (isWord) return { field: 'companyRevenue', unit: settled.unit, level: 0.8, asks: [] };
  }
  return { ...settled, level: Math.min(column.level, unsure), asks: ['kind'] };
}

/** The unit that makes the sums plausible per employee, or null when ones are, or there is nothing to go by. */
function unitByHeads(
  values: readonly string[],
  employees: readonly string[] | null,
  named: MoneyUnit | null,
): MoneyUnit | null {
  if (named !== null || employees === null || employees.length < fewestValues) return null;
  const sum = medianOf(values);
  const heads = medianOf(employees);
  if (sum === null || heads === null || heads < 1 || sum <= 0) return null;
  const perHead = sum / heads;
  if (perHead >= leastPerEmployee) return null;
  return perHead * 1_000 >= leastPerEmployee ? 'thousands' : 'millions';
}

function medianOf(values: readonly string[]): number | null {
  const votes = new DecimalMarkVotes();
  for (const value of values) votes.add(value);
  const { mark } = votes.decide();
  const numbers: number[] = [];
  for (const value of values) {
    const decimal = readDecimal(value, mark);
    if (decimal !== null) numbers.push(toNumber(decimal));
  }
  if (numbers.length < fewestValues) return null;
  numbers.sort((one, other) => one - other);
  return numbers[Math.floor(numbers.length / 2)] ?? null;
}

/** Whether a money column's header leaves open if it is the customer's turnover or what they buy from us. */
export function moneyKindIsOpen(header: string): boolean {
  return /\b(revenue|sales|turnover|arr|umsatz|jahresumsatz|ca|chiffre daffaires|facturacion|ventas|ingresos|fatturato|vendite|faturamento|faturacao|vendas|receita|omzet|jaaromzet)\b/.test(
    wordsOf(header),
  );
}
