// Decides when two ids are the same account: Salesforce writes one id with 15 or with 18 characters. Knows no other CRM.

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

/** What ids are compared by: the id itself, or the first 15 of a Salesforce id of 18. */
export function idKey(id: string): string {
  if (id.length !== 18 || !/^[a-zA-Z0-9]{18}$/.test(id)) return id;
  const fifteen = id.slice(0, 15);
  return checksumOf(fifteen) === id.slice(15).toUpperCase() ? fifteen : id;
}
