// The German words that lists put over columns, and the field each means. Umsatz alone says neither whose nor when.
import type { HeaderPhrases } from './phrases';

export const german: HeaderPhrases = {
  every: {
    accountId: [
      [0.95, 'kundennummer, kunden nr, kundennr, kunden id, kd nr, debitorennummer, debitor nr, debitorennr'],
      [0.95, 'account nummer, firmennummer, unternehmens id, firmen id, debitor, mandantennummer'],
    ],
    accountName: [
      [
        0.98,
        'firmenname, unternehmensname, kundenname, name des unternehmens, name der firma, name des kunden',
      ],
      [0.95, 'firma, kunde, unternehmen, firmenbezeichnung, firmierung'],
      [0.85, 'name 1, bezeichnung, organisation'],
    ],
    domain: [
      [0.95, 'webseite, internetseite, internetadresse, webadresse, internet, firmen website, webauftritt'],
      [0.95, 'domäne, domainname'],
    ],
    ownerName: [
      [
        0.98,
        'kundenbetreuer, kundenverantwortlicher, zuständiger vertriebsmitarbeiter, vertriebsmitarbeiter',
      ],
      [
        0.95,
        'verkäufer, verkaufer, außendienstmitarbeiter, vertriebler, vertreter, betreuer, besitzer, inhaber',
      ],
      [0.9, 'zuständig, zuständiger mitarbeiter, verantwortlich, verantwortlicher, ansprechpartner vertrieb'],
      [0.85, 'sachbearbeiter, bearbeiter, account manager'],
    ],
    ownerEmail: [
      [0.95, 'e-mail verkäufer, e-mail betreuer, e-mail kundenbetreuer, verkäufer e-mail, betreuer e-mail'],
      [0.95, 'e-mail vertriebsmitarbeiter, vertriebsmitarbeiter e-mail, e-mail des verkäufers'],
    ],
    ownerId: [
      [0.95, 'verkäufer nr, verkäufernummer, vertreternummer, vertreter nr, betreuer nr, verkäufer id'],
    ],
    ownerManager: [
      [0.9, 'vertriebsleiter, verkaufsleiter, teamleiter vertrieb, vorgesetzter des verkäufers'],
    ],
    lane: [[0.9, 'vertriebsweg, betreuungsart, betreuungsmodell, vertriebskanal, betreuungsform']],
    region: [
      [1, 'region, vertriebsregion, verkaufsregion'],
      [0.9, 'gebiet, verkaufsgebiet, vertriebsgebiet, bezirk, bundesland, kanton, bundesland region'],
      [0.8, 'niederlassung, standort region, filiale, büro'],
    ],
    currency: [[0.9, 'währung, währungscode, währungskürzel']],
  },
  accounts: {
    accountId: [[0.9, 'nummer, datensatz id, kennung']],
    parentName: [
      [0.95, 'muttergesellschaft, mutterunternehmen, mutterfirma, übergeordnetes unternehmen, konzern'],
      [0.95, 'übergeordneter kunde, übergeordneter account, hauptkunde, konzernmutter'],
    ],
    parentId: [[0.95, 'konzernnummer, muttergesellschaft nr, übergeordnete kundennummer, hauptkundennummer']],
    spend: [
      [0.96, 'umsatz 12 monate, umsatz letzte 12 monate, umsatz der letzten 12 monate, umsatz 12m'],
      [0.9, 'unser umsatz, umsatz mit uns, einkaufsvolumen, kundenumsatz, umsatz mit kunde'],
      [0.7, 'umsatz, nettoumsatz, umsatz netto, jahresumsatz, ausgaben'],
    ],
    companyRevenue: [
      [0.95, 'unternehmensumsatz, firmenumsatz, umsatz des unternehmens, konzernumsatz, umsatz der firma'],
      [0.65, 'umsatz, jahresumsatz, jährlicher umsatz'],
      [0.55, 'nettoumsatz, umsatz netto'],
    ],
    averageOrder: [
      [1, 'durchschnittlicher auftragswert, durchschnittlicher bestellwert, durchschn auftragswert'],
      [
        0.95,
        'ø auftragswert, ø bestellwert, mittlerer auftragswert, durchschnittsauftrag, durchschnittsbestellung',
      ],
      [0.8, 'auftragswert, bestellwert'],
    ],
    orderCount: [
      [
        1,
        'anzahl bestellungen, anzahl aufträge, anzahl der aufträge, anzahl der bestellungen, auftragsanzahl',
      ],
      [0.9, 'bestellungen, aufträge, anzahl rechnungen'],
    ],
    lastOrderOn: [
      [1, 'letzte bestellung, letzter auftrag, datum der letzten bestellung, letztes bestelldatum'],
      [
        0.95,
        'datum letzter auftrag, datum letzte bestellung, letzter kauf, letzte rechnung, letzter umsatz am',
      ],
      [0.45, 'letzte aktivität, datum der letzten aktivität, letzter kontakt'],
    ],
    spend24: [[0.95, 'umsatz 24 monate, umsatz letzte 24 monate, umsatz der letzten 24 monate']],
    openPipeline: [[0.95, 'offene pipeline, offene verkaufschancen, offene angebote wert']],
    technicalShare: [
      [0.95, 'technischer anteil, anteil technik, technikanteil, anteil technischer produkte'],
    ],
    segment: [
      [1, 'segment, kundensegment, marktsegment'],
      [0.95, 'branche, industriezweig, wirtschaftszweig, sektor'],
      [0.8, 'kundengruppe, kundenklasse, abc klasse, kategorie'],
    ],
    country: [[1, 'land, ländercode, land region, landeskennzeichen, staat']],
    city: [[1, 'ort, stadt, wohnort, ortschaft, firmensitz']],
    employees: [
      [1, 'mitarbeiter, anzahl mitarbeiter, anzahl der mitarbeiter, mitarbeiterzahl, mitarbeiteranzahl'],
      [0.95, 'beschäftigte, anzahl beschäftigte, personalstärke'],
      [0.76, 'unternehmensgröße, firmengröße, größe'],
    ],
  },
  sellers: {
    ownerName: [
      [0.95, 'mitarbeiter, mitarbeitername, vollständiger name, name des mitarbeiters, vor und nachname'],
    ],
    firstName: [[1, 'vorname']],
    lastName: [[1, 'nachname, familienname, zuname']],
    ownerEmail: [[1, 'e-mail adresse, e-mail, mailadresse, dienstliche e-mail']],
    ownerId: [
      [1, 'personalnummer, mitarbeiternummer, mitarbeiter id, personal nr, mitarbeiter nr, benutzer id'],
    ],
    title: [[1, 'position, funktion, stelle, berufsbezeichnung, stellenbezeichnung, rolle, titel']],
    ownerManager: [
      [1, 'vorgesetzter, vorgesetzte, leiter, teamleiter, führungskraft, berichtet an, manager'],
    ],
    capacity: [[1, 'kapazität, kapazität kunden, max kunden, maximale kundenzahl, maximale anzahl kunden']],
    lane: [[0.9, 'innendienst außendienst, innen außendienst, vertriebsart, vertriebsrolle']],
  },
  orders: {
    orderId: [
      [1, 'auftragsnummer, auftrags nr, bestellnummer, bestell nr, auftrags id, auftragsnr, bestellnr'],
      [
        0.95,
        'rechnungsnummer, rechnungs nr, belegnummer, beleg nr, vorgangsnummer, verkaufschance id, deal id',
      ],
    ],
    orderedOn: [
      [
        1,
        'auftragsdatum, bestelldatum, abschlussdatum, datum des auftrags, datum der bestellung, bestellt am',
      ],
      [0.95, 'rechnungsdatum, belegdatum, kaufdatum, verkaufsdatum, datum, abgeschlossen am, schlussdatum'],
    ],
    amount: [
      [1, 'betrag, auftragswert, auftragssumme, auftragsvolumen, bestellwert, rechnungsbetrag, nettobetrag'],
      [
        0.9,
        'summe, gesamtbetrag, gesamtsumme, gesamtpreis, nettowert, wert, umsatz, nettoumsatz, positionswert',
      ],
    ],
    status: [[1, 'status, phase, auftragsstatus, deal phase, verkaufsphase, bestellstatus, stufe, stand']],
    isWon: [[1, 'gewonnen, ist gewonnen']],
    isClosed: [[1, 'abgeschlossen, geschlossen, ist abgeschlossen']],
    ownerName: [[0.9, 'mitarbeiter, deal inhaber, verkauft von']],
    quantity: [[1, 'menge, anzahl, stückzahl, stück, bestellmenge']],
    unitPrice: [
      [1, 'einzelpreis, stückpreis, preis pro stück, preis je einheit'],
      [0.85, 'preis'],
    ],
    discount: [[1, 'rabatt, nachlass, rabatt %, rabattsatz']],
  },
};
