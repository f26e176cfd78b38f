// Decides which CRM a list came from, by its headers alone. Reads no values and matches no columns.
import { hubspotColumns, hubspotOtherLabels } from './headers/hubspot';

/** Which kind of list the headers look like. It settles what bare words such as `Name` or `Annual Revenue` mean. */
export type Dialect = 'salesforce-api' | 'salesforce-report' | 'hubspot' | 'dynamics' | 'plain';

export const dialectName: Readonly<Record<Dialect, string>> = {
  'salesforce-api': 'Salesforce Data Loader',
  'salesforce-report': 'Salesforce report',
  hubspot: 'HubSpot export',
  dynamics: 'Dynamics 365 export',
  plain: 'List',
};

const salesforceApi = new Set(
  (
    'Id ParentId OwnerId AccountId AnnualRevenue NumberOfEmployees BillingCity BillingState BillingCountry ' +
    'BillingPostalCode AccountNumber LastActivityDate AccountSource IsDeleted CreatedDate SystemModstamp Owner.Name ' +
    'Sic TickerSymbol StageName CloseDate IsClosed IsWon CurrencyIsoCode RecordTypeId ForecastCategory'
  ).split(' '),
);
/** The labels of Salesforce reports; those by which any list could be headed do not count without one of the others. */
const salesforceReport = new Map<string, boolean>([
  ['Account ID', true],
  ['Account Owner', true],
  ['Billing State/Province', true],
  ['Billing City', true],
  ['Billing Country', true],
  ['Last Activity', true],
  ['Opportunity ID', true],
  ['Opportunity Name', true],
  ['Opportunity Owner', true],
  ['Account Name', false],
  ['Parent Account', false],
  ['Annual Revenue', false],
  ['Employees', false],
  ['Close Date', false],
  ['Stage', false],
  ['Amount', false],
]);
const dynamicsLabels = new Set([
  'accountid',
  'parentaccountid',
  'ownerid',
  'industrycode',
  'customertypecode',
  'territoryid',
  'transactioncurrencyid',
  'opportunityid',
  'statecode',
  'statuscode',
  'estimatedvalue',
  'actualvalue',
  'actualclosedate',
]);
const hubspotLabels = new Map<string, boolean>();
for (const { isTelling, labels } of hubspotColumns) {
  for (const label of labels.split('|')) hubspotLabels.set(label.toLowerCase(), isTelling);
}
for (const label of hubspotOtherLabels) hubspotLabels.set(label, true);

/** The kind of list, by how many of its headers are known. Two must be; a list of Dynamics names itself in one. */
export function dialectOf(headers: readonly string[]): Dialect {
  const count = (known: (header: string) => boolean): number => headers.filter(known).length;
  const lower = headers.map((header) => header.trim().toLowerCase());
  const dynamicsScore = lower.filter(
    (header) => dynamicsLabels.has(header) || /^address1_/.test(header),
  ).length;
  if (lower.some((header) => header.startsWith('(do not modify)'))) return 'dynamics';
  const ofHubspot = lower.filter((header) => hubspotLabels.has(header));
  const isTelling = ofHubspot.some((header) => hubspotLabels.get(header) === true);
  const isReport = headers.some((header) => salesforceReport.get(header) === true);
  const scores: readonly (readonly [Dialect, number])[] = [
    ['salesforce-api', count((header) => salesforceApi.has(header) || /__[cr]$/.test(header))],
    ['hubspot', isTelling ? ofHubspot.length : 0],
    ['salesforce-report', isReport ? count((header) => salesforceReport.has(header)) : 0],
    ['dynamics', dynamicsScore],
  ];
  let best: readonly [Dialect, number] = ['plain', 1];
  for (const score of scores) if (score[1] > best[1]) best = score;
  return best[0];
}
