// Decides when two ids are the same: Salesforce writes one with 15 or 18 characters, Dynamics with or without braces.

const checksumLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters that make 15 into 18: which of each five are capitals, as a digit to base 32. */
export function checksumOf(fifteen: string): string {
  let checksum = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let index = 0; index < 5; index += 1) {
      const code = fifteen.charCodeAt(block + index);
      if (code >= 65 && code <= 90) bits |= 1 << index;
    }
    checksum += checksumLetters[bits] ?? '';
  }
  return checksum;
}

/** Whether a text is a Salesforce id: 15 letters and digits, or 18 whose checksum is right. */
export function isSalesforceId(id: string): boolean {
  if (/^[a-zA-Z0-9]{15}$/.test(id)) return /\d/.test(id) && /[a-zA-Z]/.test(id);
  return id.length === 18 && idKey(id).length === 15;
}

/** Accounts, users, opportunities and orders: what the ids of the lists we take begin with. */
const knownPrefix = /^(?:001|005|006|801)[a-zA-Z0-9]{15}$/;

/** Whether a text is written like a Salesforce id of 18 and its checksum is wrong. */
export function isDamagedSalesforceId(id: string): boolean {
  return id.length === 18 && knownPrefix.test(id) && checksumOf(id) !== id.slice(15).toUpperCase();
}

const guidForm = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** Whether a text is a GUID, as Dynamics writes its ids, in braces or not. */
export function isGuid(text: string): boolean {
  return (text.length === 36 || text.length === 38) && guidForm.test(text);
}

/**
 * What ids are compared by: the first 15 of a Salesforce id of 18 whose checksum is right; a GUID in small letters and
 * without braces; any other id exactly as it is.
 */
export function idKey(id: string): string {
  if (id.length === 18 && /^[a-zA-Z0-9]{18}$/.test(id)) {
    return checksumOf(id) === id.slice(15).toUpperCase() ? id.slice(0, 15) : id;
  }
  return isGuid(id) ? id.replace(/[{}]/g, '').toLowerCase() : id;
}
