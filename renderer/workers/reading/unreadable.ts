// Decides how the readers stop: one error that carries a refusal, turned into a value at the door. Knows no format.
import type { TableRefusal, TableRefusalCode } from '../../../shared/tables/table';

/** Thrown inside the readers only; `refusalOr` makes a value of it. */
export class Unreadable extends Error {
  readonly code: TableRefusalCode;
  /** `sentence` goes on from the file's name: `is empty.` */
  constructor(code: TableRefusalCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** What `read` gives, or its refusal as a sentence that begins with the file's name. Other errors are bugs and pass. */
export async function refusalOr<T>(fileName: string, read: () => Promise<T>): Promise<T | TableRefusal> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, code: error.code, message: `${fileName} ${error.message}` };
  }
}
