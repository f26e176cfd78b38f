// Decides how sample texts name days that move with the anchor date. Knows no record.
import { addDays, type IsoDate } from '../records/values';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `20 March`. */
function dayAndMonth(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}`;
}

/** The text with every `{+10}` or `{-10}` replaced by that many days from the anchor, as `20 March`. */
export function withDays(text: string, anchor: IsoDate): string {
  return text.replace(/\{([+-]\d+)\}/g, (_, days: string) => dayAndMonth(addDays(anchor, Number(days))));
}
