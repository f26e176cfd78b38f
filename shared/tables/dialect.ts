// Decides which CRM a list came from, by its headers alone. Reads no values and matches no columns.

/** Which kind of list the headers look like. It settles what bare words such as `Name` or `Annual Revenue` mean. */
export type Dialect = 'salesforce-api' | 'salesforce-report' | 'hubspot' | 'plain';

export const dialectName: Readonly<Record<Dialect, string>> = {
  'salesforce-api': 'Salesforce Data Loader',
  'salesforce-report': 'Salesforce report',
  hubspot: 'HubSpot export',
  plain: 'List',
};

const salesforceApi = new Set(
  (
    'Id ParentId OwnerId AnnualRevenue NumberOfEmployees BillingCity BillingState BillingCountry BillingPostalCode ' +
    'AccountNumber LastActivityDate AccountSource IsDeleted CreatedDate SystemModstamp Owner.Name Sic TickerSymbol'
  ).split(' '),
);
const salesforceReport = new Set([
  'Account ID',
  'Account Name',
  'Account Owner',
  'Billing State/Province',
  'Billing City',
  'Billing Country',
  'Last Activity',
  'Parent Account',
  'Annual Revenue',
  'Employees',
]);
const hubspot = new Set([
  'record id',
  'company id',
  'company name',
  'company owner',
  'company domain name',
  'create date',
  'country/region',
  'state/region',
  'lifecycle stage',
  'hubspot_owner_id',
  'annualrevenue',
  'numberofemployees',
  'last contacted',
]);

/** The kind of list, by how many of its headers are known. Two must be. */
export function dialectOf(headers: readonly string[]): Dialect {
  const count = (known: (header: string) => boolean): number => headers.filter(known).length;
  const scores: readonly (readonly [Dialect, number])[] = [
    ['salesforce-api', count((header) => salesforceApi.has(header) || /__c$/.test(header))],
    ['hubspot', count((header) => hubspot.has(header.toLowerCase()))],
    ['salesforce-report', count((header) => salesforceReport.has(header))],
  ];
  let best: readonly [Dialect, number] = ['plain', 1];
  for (const score of scores) if (score[1] > best[1]) best = score;
  return best[0];
}
