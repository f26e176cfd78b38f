// The names that Salesforce, Dynamics and their programs give columns, where no language does. Reads no header.
import { hubspotColumns } from './hubspot';
import type { HeaderPhrases, PhrasesByField } from './phrases';

export const dynamics: HeaderPhrases = {
  accounts: {
    accountId: [[1, 'do not modify account, accountid']],
    parentId: [[1, 'parentaccountid']],
    ownerId: [[1, 'ownerid, owninguser']],
    region: [[0.95, 'address1 stateorprovince, territoryid, address 1 state or province']],
    country: [[1, 'address1 country, address 1 country region']],
    city: [[1, 'address1 city']],
    segment: [[0.95, 'industrycode']],
    currency: [[0.95, 'transactioncurrencyid']],
    domain: [[1, 'websiteurl']],
  },
  orders: {
    orderId: [
      [
        1,
        'do not modify opportunity, do not modify order, do not modify invoice, opportunityid, salesorderid',
      ],
    ],
    accountId: [[1, 'customerid, parentaccountid, accountid']],
    orderedOn: [
      [1, 'actualclosedate'],
      [0.85, 'estimatedclosedate'],
    ],
    amount: [
      [0.95, 'actualvalue, totalamount'],
      [0.8, 'estimatedvalue'],
    ],
    status: [[1, 'statecode, statuscode, stepname']],
  },
  sellers: { ownerId: [[1, 'do not modify user, systemuserid, ownerid']] },
};

/** HubSpot's labels as phrases. They are whole words of their languages too, so they hold in plain lists. */
export const hubspot: HeaderPhrases = {
  accounts: hubspotPhrases(),
  orders: {
    orderId: [
      [0.95, hubspotColumns.find(({ field }) => field === 'accountId')?.labels.replaceAll('|', ',') ?? ''],
    ],
    accountName: [
      [0.9, 'zugeordnetes unternehmen, entreprise associée, empresa asociada, azienda associata'],
      [0.9, 'gekoppeld bedrijf, empresa associada, associerat företag, 関連する会社'],
    ],
  },
};

function hubspotPhrases(): PhrasesByField {
  const phrases: Record<string, (readonly [number, string])[]> = {};
  for (const { field, labels } of hubspotColumns) {
    if (field === null) continue;
    // Activity is no order, and a turnover without an owner may be what they buy from us.
    const level = field === 'lastOrderOn' ? 0.45 : field === 'companyRevenue' ? 0.65 : 0.95;
    phrases[field] = [[level, labels.replaceAll(',', ' ').replaceAll('|', ',')]];
  }
  return phrases;
}
