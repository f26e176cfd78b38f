// The English words CRMs and plain lists put over columns, and the field each means. Reads no header.
import type { HeaderPhrases } from './phrases';

export const english: HeaderPhrases = {
  every: {
    accountId: [
      [1, 'account id, company id, customer id, client id, accountid, case safe id, account id 18'],
      [1, '18 digit account id, organisation id, companyid, customerid'],
      [0.9, 'account number, customer number, client number, accountnumber, company number, account crm id'],
      [0.85, 'account code, customer code, account key, customer key, client code, account external id'],
      [0.85, 'sold to, sold to id, sold to party, sold to number, debtor number, debtor code'],
    ],
    accountName: [
      [1, 'account name, company name, accountname, companyname'],
      [0.98, 'customer name, client name, organisation name, business name, firm name'],
      [0.95, 'account, company, organisation, firm, customer, client'],
      [0.85, 'sold to name, sold to party name'],
      [0.8, 'legal name, business'],
    ],
    domain: [
      [1, 'company domain name, domain, domain name, website domain, companydomainname'],
      [0.95, 'website, website url, web site, homepage, websiteurl, company website, account website'],
      [0.85, 'url, web, site, web address, email domain, company url, company web site, account url'],
    ],
    ownerName: [
      [1, 'account owner, company owner, owner name, account owner name, owner full name, ownername'],
      [0.95, 'owner, seller, sales rep, sales representative, salesperson, sales person, sales owner, rep'],
      [0.95, 'seller name, sales agent, sales rep name, salesperson name, account rep, rep name, sold by'],
      [0.9, 'account manager, ae, account executive, account manager name, assigned to, sales executive'],
      [0.85, 'account exec, agent, responsible, key account manager, kam, sales agent name'],
    ],
    ownerEmail: [
      [1, 'owner email, account owner email, company owner email, seller email, sales rep email, rep email'],
      [0.95, 'salesperson email, account manager email, ae email, account executive email, agent email'],
    ],
    ownerId: [
      [1, 'owner id, ownerid, account owner id, hubspot owner id, seller id, sales rep id, rep id'],
      [0.85, 'account exec external id, owner external id, employee id, salesperson id, user id'],
      [0.85, 'salesperson code, sales rep code, rep code, seller code, rep number, salesperson number'],
    ],
    ownerManager: [
      [1, 'owners manager, sellers manager, account owner manager, owner manager, reps manager'],
      [0.8, 'sales manager, team manager'],
    ],
    lane: [
      [1, 'lane, coverage lane, sales lane'],
      [0.8, 'coverage, coverage model, coverage type, sales model, sales motion'],
    ],
    region: [
      [1, 'region, sales region, region name'],
      [0.9, 'territory, sales territory, territory name, state region'],
      [0.85, 'billing state, billing state province, state province, address 1 state province'],
      [0.8, 'state, province, office, sales office, branch, district, area, county'],
    ],
    currency: [
      [1, 'currency iso code, currency code'],
      [0.9, 'currency, account currency'],
    ],
  },
  accounts: {
    accountId: [
      [1, 'record id, hs object id, recordid'],
      [0.9, 'id, crm id'],
      [0.85, 'external id'],
    ],
    accountName: [
      [0.95, 'name'],
      [0.8, 'display name'],
    ],
    parentName: [
      [1, 'parent account, parent company, parent account name, parent company name, parent name'],
      [0.9, 'parent, subsidiary of, ultimate parent, ultimate parent account, parent organisation, part of'],
      [0.8, 'group, holding, headquarters account'],
    ],
    parentId: [[1, 'parent id, parent account id, parent company id, parentid, parentaccountid']],
    spend: [
      [1, 'spend, spend last 12 months, annual spend, ttm spend, spend ttm, spend 12 months'],
      [0.96, 'last 12 months spend, ttm revenue, ttm sales, ttm, trailing 12 month revenue, ltm spend'],
      [0.96, 'trailing twelve months, sales last 12 months, ltm revenue, revenue last 12 months'],
      [0.96, 'last 12 months revenue, last 12 months sales, revenue ttm, ltm sales, spend ltm'],
      [0.9, 'arr, annual recurring revenue, sales ttm'],
      [0.76, 'our revenue, our sales, sales revenue, net sales, annual sales, yearly sales'],
      [0.7, 'sales'],
      [0.6, 'turnover'],
      [0.55, 'revenue'],
    ],
    companyRevenue: [
      [1, 'company revenue, company annual revenue, customer revenue, company turnover'],
      [0.9, 'annual revenue, annualrevenue, annual turnover, yearly revenue'],
      [0.7, 'revenue, turnover'],
      [0.55, 'sales'],
    ],
    averageOrder: [
      [1, 'average order, average order value, average order size, average order amount'],
      [0.98, 'average transaction, average transaction value, average transaction size, aov'],
      [0.92, 'average transaction amount, average deal, average deal size, average deal value, average sale'],
      [0.85, 'average invoice, average invoice value, average purchase, average basket'],
      [0.8, 'deal size, order size, order value'],
    ],
    orderCount: [
      [1, 'order count, number of orders, orders count, total orders, orders number'],
      [0.95, 'orders, orders won deals, number orders'],
      [0.85, 'transactions, transaction count, number of transactions, purchases, invoices, deals won'],
      [0.76, 'won deals, closed won deals'],
    ],
    lastOrderOn: [
      [1, 'last order date, last order, last order on, date of last order, most recent order'],
      [0.95, 'last purchase, last purchase date, last sale date, last transaction date, last transaction'],
      [0.94, 'last invoice date, last invoice, last invoiced, last sale, last bought, latest order date'],
      [0.45, 'last activity, last activity date, last contacted'],
    ],
    spend24: [
      [1, 'spend 24 months, spend in 24 months, spend last 24 months, 24 month spend, 24 months spend'],
      [
        0.95,
        'won value last 24 months, revenue last 24 months, sales last 24 months, last 24 months revenue',
      ],
    ],
    openPipeline: [
      [1, 'open pipeline, open pipeline value, open pipeline amount'],
      [0.9, 'pipeline value, pipeline amount, open opportunity amount, open deal amount, open deals value'],
      [0.8, 'pipeline, open opportunities value, open deals amount'],
    ],
    technicalShare: [
      [1, 'technical share, technical share of spend, share of technical products, technical product share'],
      [0.85, 'technical %, technical percent, technical percentage, % technical'],
      [0.58, 'product mix technical, technical mix, technical'],
    ],
    segment: [
      [1, 'segment, customer segment, market segment, business segment, account segment'],
      [0.95, 'industry, sector, vertical, industry sector, primary industry'],
      [0.8, 'tier, account tier, customer tier, industry code'],
    ],
    country: [
      [1, 'country, billing country, country region, billing country region, address 1 country region'],
      [0.9, 'billing country code, country code, billingcountry, country name'],
      [0.76, 'office location'],
    ],
    city: [
      [1, 'city, billing city, town, address 1 city'],
      [0.8, 'location, place'],
    ],
    employees: [
      [1, 'employees, number of employees, employee count, numberofemployees, number employees'],
      [0.95, 'headcount, staff, employee number, company headcount, number of staff'],
      [0.76, 'company size, size'],
    ],
  },
  sellers: {
    ownerName: [
      [1, 'employee name, full name, agent name, team member, user full name'],
      [0.95, 'name, employee, person, salesperson name, user, display name'],
    ],
    firstName: [[1, 'first name, firstname, given name, forename, first']],
    lastName: [[1, 'last name, lastname, surname, family name, last']],
    ownerEmail: [
      [1, 'email, email address, work email, business email, user email, employee email'],
      [0.9, 'username, login, user principal name'],
    ],
    ownerId: [
      [1, 'employee id, user id, employee number, staff id, personnel number, hubspot user id'],
      [0.9, 'id, external id, number, staff number, agent id, record id'],
    ],
    title: [
      [1, 'title, job title'],
      [0.95, 'role, position, job role, job, function, role name, user role'],
    ],
    ownerManager: [
      [1, 'manager, manager name, reports to, line manager, reporting manager, direct manager'],
      [0.9, 'supervisor, team lead, team leader, boss, sales director'],
    ],
    region: [[1, 'regional office, office, branch office, sales office']],
    lane: [[0.76, 'sales role, sales type, inside or field, team type']],
    capacity: [
      [1, 'capacity, account capacity, capacity accounts, max accounts, maximum accounts'],
      [
        0.9,
        'maximum number of accounts, accounts per seller, account limit, book size, number of accounts max',
      ],
    ],
  },
  orders: {
    accountId: [
      [1, 'associated company id, associated company ids, account id 15, buyer id'],
      [0.85, 'bill to id'],
    ],
    accountName: [
      [
        0.95,
        'associated company, associated company name, primary associated company, potential customer, buyer',
      ],
      [0.85, 'bill to, bill to name'],
    ],
    domain: [[1, 'associated company domain, company domain, account domain, customer domain']],
    orderId: [
      [1, 'order id, opportunity id, deal id, order number, orderid, opportunityid, salesorderid'],
      [0.98, 'record id, sales order id, sales order number, order reference, hs object id'],
      [0.95, 'invoice id, invoice number, transaction id, document number, sales order, quote number'],
      [0.9, 'id, crm id'],
    ],
    orderedOn: [
      [1, 'order date, orderdate, close date, closedate, closed date, date of order, ordered on'],
      [
        0.95,
        'invoice date, purchase date, sale date, sales date, booking date, transaction date, date closed',
      ],
      [
        0.95,
        'actual close date, closed on, won date, date won, date ordered, document date, closed won date',
      ],
      [0.85, 'est close date, estimated close date, date, expected close date'],
    ],
    amount: [
      [1, 'amount, order amount, deal amount, opportunity amount, close value, order value, deal value'],
      [0.98, 'order total, total amount, net amount, invoice amount, opportunity value, total order value'],
      [0.9, 'total, actual revenue, total price, sales amount, line total, net value, won value, net total'],
      [0.8, 'value, revenue, sales, net sales, turnover, est revenue, estimated revenue, gross amount'],
    ],
    status: [
      [1, 'stage, deal stage, opportunity stage, stage name, stagename, order status, deal status'],
      [0.95, 'status, opportunity status, sales stage, pipeline stage, order state'],
      [0.85, 'status reason, phase, outcome, result, state'],
    ],
    isWon: [[1, 'is won, won, iswon, is closed won, closed won']],
    isClosed: [[1, 'is closed, closed, isclosed, is deal closed']],
    ownerName: [
      [1, 'deal owner, opportunity owner, order owner, closed by'],
      [0.85, 'employee, employee name'],
    ],
    ownerId: [[1, 'deal owner id, opportunity owner id']],
    ownerEmail: [[1, 'deal owner email, opportunity owner email']],
    quantity: [
      [1, 'quantity, order quantity, units sold, ordered quantity'],
      [0.9, 'units, pieces, number of units'],
    ],
    unitPrice: [
      [1, 'unit price, unitprice, price per unit'],
      [0.85, 'price, sales price, net price, item price'],
    ],
    discount: [[1, 'discount, discount percent, discount rate, discount %, discount percentage']],
  },
};
