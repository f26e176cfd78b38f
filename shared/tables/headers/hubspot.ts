// The labels HubSpot puts over the common columns of a company export in each language of its portal. Matches nothing.
import type { FieldId } from '../fields';

/** A common column: the field it is of, or null for one that has none; how far it tells HubSpot from other lists. */
interface HubspotColumn {
  readonly field: FieldId | null;
  /** Whether the label by itself speaks for HubSpot: its own words, where `City` is anyone's. */
  readonly isTelling: boolean;
  /** DE, EN, ES, FI, FR, IT, JA, NL, PL, PT, SV; split by bars, since some labels hold commas. */
  readonly labels: string;
}

export const hubspotColumns: readonly HubspotColumn[] = [
  {
    field: 'accountId',
    isTelling: true,
    labels:
      "Datensatz-ID|Record ID|Company ID|ID de registro|Tietueen tunnus|Tietue-ID|ID de la fiche d'informations|" +
      "ID de la fiche|ID d'enregistrement|ID record|レコードID|Record-ID|Identyfikator rekordu|ID rekordu|" +
      'ID do registro|ID do registo|Post-ID|Postens ID',
  },
  {
    field: 'accountName',
    isTelling: false,
    labels:
      "Unternehmensname|Name des Unternehmens|Company name|Nombre de la empresa|Yrityksen nimi|Nom de l'entreprise|" +
      "Nome dell'azienda|Nome azienda|会社名|Bedrijfsnaam|Naam van bedrijf|Nazwa firmy|Nome da empresa|Företagsnamn",
  },
  {
    field: 'ownerName',
    isTelling: true,
    labels:
      'Für Unternehmen zuständiger Mitarbeiter|Zuständiger Mitarbeiter für Unternehmen|Unternehmensinhaber|' +
      'Inhaber des Unternehmens|Company owner|Propietario de la empresa|Yrityksen omistaja|' +
      "Propriétaire de l'entreprise|Proprietario dell'azienda|Proprietario azienda|会社の担当者|会社の所有者|会社所有者|" +
      'Eigenaar van bedrijf|Bedrijfseigenaar|Właściciel firmy|Proprietário da empresa|Företagsägare|Företagets ägare',
  },
  {
    field: 'domain',
    isTelling: true,
    labels:
      'Domainname des Unternehmens|Unternehmens-Domainname|Company Domain Name|Nombre de dominio de la empresa|' +
      "Yrityksen verkkotunnuksen nimi|Yrityksen verkkotunnus|Nom de domaine de l'entreprise|" +
      "Nome di dominio dell'azienda|Nome dominio azienda|会社のドメイン名|会社ドメイン名|Domeinnaam van bedrijf|" +
      'Domeinnaam van het bedrijf|Nazwa domeny firmy|Nome de domínio da empresa|Nome do domínio da empresa|' +
      'Företagets domännamn|Företagsdomännamn',
  },
  {
    field: null,
    isTelling: true,
    labels:
      'Lifecycle-Phase|Lifecycle Stage|Etapa del ciclo de vida|Elinkaaren vaihe|Phase du cycle de vie|' +
      'Fase del ciclo di vita|ライフサイクルステージ|Levenscyclusfase|Etap cyklu życia|Fase do ciclo de vida|' +
      'Estágio do ciclo de vida|Livscykelstadium|Livscykelfas',
  },
  {
    field: null,
    isTelling: false,
    labels:
      'Erstellungsdatum|Erstelldatum|Create Date|Fecha de creación|Luontipäivä|Luontipäivämäärä|Date de création|' +
      'Data di creazione|作成日|Aanmaakdatum|Data utworzenia|Data de criação|Skapandedatum|Skapad datum|Skapat datum',
  },
  {
    field: null,
    isTelling: false,
    labels:
      'Telefonnummer|Phone Number|Número de teléfono|Puhelinnumero|Numéro de téléphone|Numero di telefono|電話番号|' +
      'Telefoonnummer|Numer telefonu|Número de telefone',
  },
  {
    field: 'lastOrderOn',
    isTelling: false,
    labels:
      'Datum der letzten Aktivität|Last Activity Date|Fecha de la última actividad|Viimeisin toimintopäivä|' +
      "Viimeisimmän toiminnon päivämäärä|Date de la dernière activité|Date de dernière activité|Data dell'ultima attività|" +
      '最終アクティビティー日|最終アクティビティ日|最終アクティビティー日時|Datum van laatste activiteit|Datum laatste activiteit|' +
      'Data ostatniej aktywności|Data da última atividade|Datum för senaste aktivitet|Senaste aktivitetsdatum',
  },
  {
    field: 'city',
    isTelling: false,
    labels: 'Stadt|Ort|City|Ciudad|Kaupunki|Ville|Città|市区町村|都市|Plaats|Stad|Miasto|Cidade',
  },
  {
    field: 'country',
    isTelling: false,
    labels:
      'Land/Region|Country/Region|País/región|País o región|Maa/alue|Pays/région|Paese/Area geografica|Paese/regione|' +
      '国/地域|Land/regio|Kraj/region|País/Região',
  },
  {
    field: 'region',
    isTelling: false,
    labels:
      'Bundesland/Region|State/Region|Estado/región|Estado o región|Osavaltio/alue|Osavaltio/maakunta|État/région|' +
      'Stato/Regione|Provincia/Regione|都道府県/地域|都道府県|Staat/regio|Stan/region|Województwo/region|' +
      'Estado/região|Delstat/region|Region/län',
  },
  {
    field: 'segment',
    isTelling: false,
    labels:
      "Branche|Industry|Sector|Industria|Toimiala|Secteur d'activité|Secteur|Settore|業種|Branża|Setor|Indústria|Bransch",
  },
  {
    field: 'companyRevenue',
    isTelling: false,
    labels:
      'Jahresumsatz|Jährlicher Umsatz|Annual Revenue|Ingresos anuales|Vuosituotot|Vuosiliikevaihto|Revenu annuel|' +
      "Chiffre d'affaires annuel|Fatturato annuale|Fatturato annuo|Ricavi annuali|年間収益|年間売上|年間売上高|" +
      'Jaaromzet|Jaarlijkse omzet|Roczny przychód|Przychody roczne|Przychód roczny|Receita anual|Årsomsättning|Årlig intäkt|Årliga intäkter',
  },
  {
    field: 'employees',
    isTelling: false,
    labels:
      'Anzahl der Mitarbeiter|Mitarbeiterzahl|Number of Employees|Número de empleados|Työntekijöiden määrä|' +
      "Nombre d'employés|Numero di dipendenti|従業員数|Aantal werknemers|Aantal medewerkers|Liczba pracowników|" +
      'Número de funcionários|Antal anställda',
  },
  {
    field: 'parentName',
    isTelling: false,
    labels:
      'Übergeordnetes Unternehmen|Parent Company|Empresa matriz|Emoyhtiö|Emoyritys|Société mère|Entreprise mère|' +
      'Azienda madre|Società madre|Azienda capogruppo|親会社|Moederbedrijf|Firma nadrzędna|Firma macierzysta|' +
      'Spółka dominująca|Empresa principal|Moderbolag|Moderföretag',
  },
];

/** The deals of a portal, in English; and names that its programs use. */
export const hubspotOtherLabels: readonly string[] = [
  'deal id',
  'deal name',
  'deal stage',
  'deal owner',
  'hubspot_owner_id',
  'annualrevenue',
  'numberofemployees',
  'last contacted',
  'associated company',
];
