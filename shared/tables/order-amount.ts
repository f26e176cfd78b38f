// Decides the exact amount of one row of an orders list: its amount, or quantity x unit price less discount. Sums nothing.
import { trimCell } from './cell';
import { exactOf, lineAmount } from './exact-money';
import { type ColumnChoice, type FieldId, fields, type MoneyUnit } from './fields';
import type { ProblemCode } from './problem';
import { meansCurrency } from './read-column';
import { type Decimal, type DecimalMark, plainWhole, readDecimal, toNumber } from './read-number';
import { settleNumbers, sharesArePercentages } from './settle-column';
import type { Table } from './table';

const unitPower: Readonly<Record<MoneyUnit, number>> = { ones: 0, thousands: 3, millions: 6 };

interface NumberColumn {
  readonly column: number;
  readonly mark: DecimalMark;
  readonly power: number;
}

/** What stands in the way of an amount; `blank` is no fault. */
export type AmountState =
  | 'read'
  | 'blank'
  | 'not-money'
  | 'money-too-large'
  | 'other-currency'
  | 'not-a-share';

/** The problem each state is named as; null when there is none. */
export const problemOfState: Readonly<Record<AmountState, ProblemCode | null>> = {
  read: null,
  blank: null,
  'not-money': 'not-money',
  'money-too-large': 'money-too-large',
  'other-currency': 'other-currency',
  'not-a-share': 'not-a-share',
};

/**
 * Reads the amount of each row into itself, so that a million rows make no million objects: after `read`, `cents` and
 * `rest` hold the amount, `cell` and `column` what a fault is about.
 */
export class AmountReader {
  cents = 0;
  rest = 0;
  cell = '';
  column = -1;
  readonly #currency: string;
  readonly #currencyColumn: number | null;
  readonly #amount: NumberColumn | null;
  readonly #unitPrice: NumberColumn | null;
  readonly #quantity: NumberColumn | null;
  readonly #discount: NumberColumn | null;
  readonly #discountIsPercent: boolean;

  constructor(table: Table, choices: readonly ColumnChoice[], currency: string) {
    const columnOf = (field: FieldId): NumberColumn | null => numberColumn(table, choices, field);
    this.#currency = currency;
    this.#currencyColumn = choices.find(({ target }) => target === 'currency')?.column ?? null;
    this.#amount = columnOf('amount');
    this.#unitPrice = columnOf('unitPrice');
    this.#quantity = columnOf('quantity');
    this.#discount = columnOf('discount');
    this.#discountIsPercent =
      this.#discount !== null && sharesArePercentages(table, this.#discount.column, this.#discount.mark);
  }

  /** Whether the list has a column that amounts come from. */
  get hasAmounts(): boolean {
    return this.#amount !== null || this.#unitPrice !== null;
  }

  /** Whether each row is one line of an order rather than a whole order. */
  get readsLines(): boolean {
    return this.#quantity !== null || this.#unitPrice !== null;
  }

  read(cells: readonly string[]): AmountState {
    this.cents = 0;
    this.rest = 0;
    const code = this.#currencyColumn === null ? '' : trimCell(cells[this.#currencyColumn] ?? '');
    if (code !== '' && !meansCurrency(code.toUpperCase(), this.#currency)) {
      return this.#fault('other-currency', code, this.#currencyColumn ?? -1);
    }
    if (this.#amount !== null) return this.#readAmount(cells, this.#amount);
    return this.#unitPrice === null ? 'blank' : this.#readLine(cells, this.#unitPrice);
  }

  #readAmount(cells: readonly string[], { column, mark, power }: NumberColumn): AmountState {
    const cell = trimCell(cells[column] ?? '');
    if (cell === '') return 'blank';
    // The short way for amounts of at most two decimals, which most are.
    const cents = plainWhole(cell, mark, power + 2);
    if (!Number.isNaN(cents)) {
      this.cents = cents;
      return 'read';
    }
    const decimal = readDecimal(cell, mark);
    if (decimal === null || decimal.percent) return this.#fault('not-money', cell, column);
    if (!this.#isOurs(decimal)) return this.#fault('other-currency', cell, column);
    const exact = exactOf(decimal, power);
    if (exact === null) return this.#fault('money-too-large', cell, column);
    this.cents = exact.cents;
    this.rest = exact.rest;
    return 'read';
  }

  #readLine(cells: readonly string[], price: NumberColumn): AmountState {
    const priceCell = trimCell(cells[price.column] ?? '');
    const quantityCell = this.#quantity === null ? '' : trimCell(cells[this.#quantity.column] ?? '');
    if (priceCell === '' || (this.#quantity !== null && quantityCell === '')) return 'blank';
    const unitPrice = readDecimal(priceCell, price.mark);
    if (unitPrice === null || unitPrice.percent) return this.#fault('not-money', priceCell, price.column);
    if (!this.#isOurs(unitPrice)) return this.#fault('other-currency', priceCell, price.column);
    let quantity: Decimal | null = null;
    if (this.#quantity !== null) {
      quantity = readDecimal(quantityCell, this.#quantity.mark);
      if (quantity === null || quantity.percent || quantity.currency !== null) {
        return this.#fault('not-money', quantityCell, this.#quantity.column);
      }
    }
    let discount: Decimal | null = null;
    if (this.#discount !== null) {
      const cell = trimCell(cells[this.#discount.column] ?? '');
      discount = cell === '' ? null : readDecimal(cell, this.#discount.mark);
      if (discount !== null && this.#discountIsPercent) discount = { ...discount, percent: true };
      const share = discount === null ? 0 : toNumber(discount) / (discount.percent ? 100 : 1);
      if ((cell !== '' && discount === null) || !(share >= 0 && share <= 1)) {
        return this.#fault('not-a-share', cell, this.#discount.column);
      }
    }
    const exact = lineAmount(quantity, unitPrice, discount, price.power);
    if (exact === null) return this.#fault('money-too-large', priceCell, price.column);
    this.cents = exact.cents;
    this.rest = exact.rest;
    return 'read';
  }

  #isOurs({ currency }: Decimal): boolean {
    return currency === null || meansCurrency(currency, this.#currency);
  }

  #fault(state: AmountState, cell: string, column: number): AmountState {
    this.cell = cell;
    this.column = column;
    return state;
  }
}

/** What is wrong with an amount, after the cell's own words. */
export function amountSentence(state: AmountState, currency: string): string {
  switch (state) {
    case 'not-money':
      return 'is not a number that an amount can come from. Correct the cell or empty it.';
    case 'money-too-large':
      return 'makes more than 10 trillion. Check the number and the unit of the column.';
    case 'not-a-share':
      return 'is not a discount. Expected 0% to 100%, or 0 to 1; correct the cell or empty it.';
    case 'other-currency':
      return `is not in ${currency}, the currency of this workspace. The amount is left out.`;
    default:
      return '';
  }
}

function numberColumn(table: Table, choices: readonly ColumnChoice[], field: FieldId): NumberColumn | null {
  const choice = choices.find(({ target }) => target === field);
  if (choice === undefined) return null;
  const { column, unit, decimalMark } = choice;
  const power = fields[field].kind === 'money' ? unitPower[unit] : 0;
  return { column, mark: decimalMark ?? settleNumbers(table, column).mark, power };
}
