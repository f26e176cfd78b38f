// Checks that the exports of HubSpot, in each language of its portal, and of Dynamics are known by their headers.
import { describe, expect, it } from 'vitest';
import { detectKind } from '../../shared/tables/detect-kind';
import { dialectOf } from '../../shared/tables/dialect';
import { matchColumns, sureLevel } from '../../shared/tables/match-columns';
import { tableOf } from './import-harness';

const fieldsOfHubspot = [
  'accountId',
  'accountName',
  'ownerName',
  'domain',
  'custom',
  'skip',
  'custom',
  'city',
  'country',
  'region',
  'segment',
  'companyRevenue',
  'employees',
  'parentName',
];
const values =
  '9604223456,Acme GmbH,jo@x.example,acme.example,lead,2024-01-02 10:15,+49 30 123,Berlin,Germany,BE,Steel,1200000,40,Mother';

const hubspotHeaders: readonly (readonly [string, string])[] = [
  [
    'English',
    'Record ID,Company name,Company owner,Company Domain Name,Lifecycle Stage,Create Date,Phone Number,City,Country/Region,State/Region,Industry,Annual Revenue,Number of Employees,Parent Company',
  ],
  [
    'German',
    'Datensatz-ID,Unternehmensname,Für Unternehmen zuständiger Mitarbeiter,Domainname des Unternehmens,Lifecycle-Phase,Erstellungsdatum,Telefonnummer,Stadt,Land/Region,Bundesland/Region,Branche,Jahresumsatz,Anzahl der Mitarbeiter,Übergeordnetes Unternehmen',
  ],
  [
    'Spanish',
    'ID de registro,Nombre de la empresa,Propietario de la empresa,Nombre de dominio de la empresa,Etapa del ciclo de vida,Fecha de creación,Número de teléfono,Ciudad,País/región,Estado/región,Sector,Ingresos anuales,Número de empleados,Empresa matriz',
  ],
  [
    'Finnish',
    'Tietueen tunnus,Yrityksen nimi,Yrityksen omistaja,Yrityksen verkkotunnuksen nimi,Elinkaaren vaihe,Luontipäivä,Puhelinnumero,Kaupunki,Maa/alue,Osavaltio/alue,Toimiala,Vuosituotot,Työntekijöiden määrä,Emoyhtiö',
  ],
  [
    'French',
    "ID de la fiche d'informations,Nom de l'entreprise,Propriétaire de l'entreprise,Nom de domaine de l'entreprise,Phase du cycle de vie,Date de création,Numéro de téléphone,Ville,Pays/région,État/région,Secteur d'activité,Revenu annuel,Nombre d'employés,Société mère",
  ],
  [
    'Italian',
    "ID record,Nome dell'azienda,Proprietario dell'azienda,Nome di dominio dell'azienda,Fase del ciclo di vita,Data di creazione,Numero di telefono,Città,Paese/Area geografica,Stato/Regione,Settore,Fatturato annuale,Numero di dipendenti,Azienda madre",
  ],
  [
    'Japanese',
    'レコードID,会社名,会社の担当者,会社のドメイン名,ライフサイクルステージ,作成日,電話番号,市区町村,国/地域,都道府県/地域,業種,年間収益,従業員数,親会社',
  ],
  [
    'Dutch',
    'Record-ID,Bedrijfsnaam,Eigenaar van bedrijf,Domeinnaam van bedrijf,Levenscyclusfase,Aanmaakdatum,Telefoonnummer,Plaats,Land/regio,Staat/regio,Branche,Jaaromzet,Aantal werknemers,Moederbedrijf',
  ],
  [
    'Polish',
    'Identyfikator rekordu,Nazwa firmy,Właściciel firmy,Nazwa domeny firmy,Etap cyklu życia,Data utworzenia,Numer telefonu,Miasto,Kraj/region,Stan/region,Branża,Roczny przychód,Liczba pracowników,Firma nadrzędna',
  ],
  [
    'Portuguese',
    'ID do registro,Nome da empresa,Proprietário da empresa,Nome de domínio da empresa,Fase do ciclo de vida,Data de criação,Número de telefone,Cidade,País/Região,Estado/região,Setor,Receita anual,Número de funcionários,Empresa matriz',
  ],
  [
    'Swedish',
    'Post-ID,Företagsnamn,Företagsägare,Företagets domännamn,Livscykelstadium,Skapandedatum,Telefonnummer,Ort,Land/region,Delstat/region,Bransch,Årsomsättning,Antal anställda,Moderbolag',
  ],
];

describe('HubSpot', () => {
  it.each(hubspotHeaders)('I115 knows the company export of a portal in %s', (_, headers) => {
    const table = tableOf(`${headers}\n${values}\n`);
    const matching = matchColumns(table);
    expect(matching.dialect).toBe('hubspot');
    expect(matching.columns.map(({ target }) => target)).toEqual(fieldsOfHubspot);
    for (const { level } of matching.columns)
      if (level !== null) expect(level).toBeGreaterThanOrEqual(sureLevel);
    expect(matching.columns.every(({ asks }) => asks.length === 0)).toBe(true);
    expect(detectKind(table)).toEqual({ kind: 'accounts', certain: true });
  });

  it.each([
    'Last Activity Date',
    'Datum der letzten Aktivität',
    'Fecha de la última actividad',
    'Viimeisin toimintopäivä',
    'Date de la dernière activité',
    "Data dell'ultima attività",
    '最終アクティビティー日',
    'Datum van laatste activiteit',
    'Data ostatniej aktywności',
    'Data da última atividade',
    'Datum för senaste aktivitet',
  ])('I115 takes no activity for an order by itself: %s', (header) => {
    const [, column] = matchColumns(tableOf(`Company name,${header}\nAcme,2024-01-02\n`)).columns;
    expect(column).toMatchObject({ target: 'custom', suggestion: { field: 'lastOrderOn', level: 0.45 } });
  });

  it('I115 does not take a German list with a city and a trade for HubSpot', () => {
    expect(dialectOf(['Firma', 'Stadt', 'Branche', 'Anzahl der Mitarbeiter'])).toBe('plain');
  });
});

describe('Dynamics', () => {
  const guid = '{6F9619FF-8B86-D011-B42D-00C04FC964FF}';
  const table = tableOf(
    '(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name, City (Account Name) (Account),' +
      'Address 1: State/Province,Annual Revenue,Number of Employees,Owner,Parent Account,Email (Primary Contact) (Contact),City (Parent Account) (Account)\n' +
      `${guid},abc/def==,2026-03-01 10:00,Acme,Bonn,NRW,1100.04,2822,Jo Doe,,x@y.example,Kiel\n`,
  );

  it('I116 keeps the three columns that must come back, and reads the GUID as the account', () => {
    const matching = matchColumns(table);
    expect(matching.dialect).toBe('dynamics');
    expect(Object.fromEntries(matching.columns.map(({ header, target }) => [header, target]))).toEqual({
      '(Do Not Modify) Account': 'accountId',
      '(Do Not Modify) Row Checksum': 'custom',
      '(Do Not Modify) Modified On': 'custom',
      'Account Name': 'accountName',
      'City (Account Name) (Account)': 'city',
      'Address 1: State/Province': 'region',
      'Annual Revenue': 'companyRevenue',
      'Number of Employees': 'employees',
      Owner: 'ownerName',
      'Parent Account': 'parentName',
      'Email (Primary Contact) (Contact)': 'custom',
      'City (Parent Account) (Account)': 'custom',
    });
  });

  it('I116 keeps them when they are empty too', () => {
    const empty = tableOf('(Do Not Modify) Account,(Do Not Modify) Row Checksum,Account Name\n,,Acme\n');
    expect(matchColumns(empty).columns.map(({ target }) => target)).toEqual([
      'accountId',
      'custom',
      'accountName',
    ]);
  });

  it('I116 knows the schema names', () => {
    const schema = tableOf(
      'accountid,name,ownerid,parentaccountid,revenue,numberofemployees,industrycode,address1_city,address1_stateorprovince,address1_country,websiteurl\n' +
        '6f9619ff-8b86-d011-b42d-00c04fc964ff,Acme,Jo Doe,,2000000,10,Steel,Bonn,NRW,Germany,acme.example\n',
    );
    const matching = matchColumns(schema);
    expect(matching.dialect).toBe('dynamics');
    expect(
      matching.columns.map(({ target, level }) => [target, level === null ? null : level >= sureLevel]),
    ).toEqual([
      ['accountId', true],
      ['accountName', true],
      ['ownerName', true],
      ['parentId', true],
      ['companyRevenue', true],
      ['employees', true],
      ['segment', true],
      ['city', true],
      ['region', true],
      ['country', true],
      ['domain', true],
    ]);
  });

  it('I116 knows a list of opportunities by its own key', () => {
    const deals = tableOf(
      '(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Potential Customer,Est. Close Date,Est. Revenue,Status\n' +
        `${guid},a,2026-03-01,Acme,2026-05-01,500.00,Open\n`,
    );
    expect(detectKind(deals).kind).toBe('orders');
    expect(matchColumns(deals, {}, 'orders').columns.map(({ target }) => target)).toEqual([
      'orderId',
      'skip',
      'skip',
      'accountName',
      'orderedOn',
      'amount',
      'status',
    ]);
  });
});
