// The Dutch words that lists put over columns, and the field each means. Omzet alone does not say whose.
import type { HeaderPhrases } from './phrases';

export const dutch: HeaderPhrases = {
  every: {
    accountId: [
      [
        0.95,
        'klantnummer, klantnr, klant nr, klant id, relatienummer, debiteurnummer, debiteurennummer, klantcode',
      ],
      [0.95, 'accountnummer, bedrijfs id, account id, relatie nr, debiteur nr'],
    ],
    accountName: [
      [0.98, 'bedrijfsnaam, klantnaam, naam bedrijf, naam klant, naam van bedrijf, accountnaam, relatienaam'],
      [0.95, 'bedrijf, klant, onderneming, relatie, organisatie, firma, firmanaam, handelsnaam'],
    ],
    domain: [[0.95, 'website, webadres, internetadres, domeinnaam, domein, webpagina, site']],
    ownerName: [
      [
        0.98,
        'verkoper, accountmanager, eigenaar van account, accounteigenaar, eigenaar van bedrijf, bedrijfseigenaar',
      ],
      [0.95, 'eigenaar, vertegenwoordiger, verkoopmedewerker, relatiebeheerder, klantverantwoordelijke'],
      [0.9, 'verantwoordelijke, toegewezen aan, contactpersoon verkoop, salesmedewerker, account eigenaar'],
    ],
    ownerEmail: [
      [
        0.95,
        'e-mail verkoper, e-mailadres verkoper, e-mail van verkoper, e-mail accountmanager, e-mail eigenaar',
      ],
    ],
    ownerId: [[0.95, 'verkoper id, verkopernummer, verkoper nr, vertegenwoordigernummer, verkoperscode']],
    ownerManager: [[0.9, 'verkoopleider, salesmanager, verkoopmanager, verkoopdirecteur']],
    lane: [[0.9, 'dekkingsmodel, verkoopkanaal, soort dekking, dekking']],
    region: [
      [1, 'regio, verkoopregio'],
      [0.9, 'rayon, gebied, verkoopgebied, provincie, staat regio, district'],
      [0.8, 'kantoor, vestiging, filiaal'],
    ],
    currency: [[0.9, 'valuta, munteenheid, valutacode, munt']],
  },
  accounts: {
    accountId: [[0.9, 'nummer, record id, kenmerk']],
    accountName: [[0.9, 'naam']],
    parentName: [
      [
        0.95,
        'moederbedrijf, moedermaatschappij, hoofdaccount, bovenliggend bedrijf, concern, moederonderneming',
      ],
    ],
    parentId: [[0.95, 'moederbedrijf id, concernnummer, hoofdaccount id']],
    spend: [
      [0.96, 'omzet 12 maanden, omzet laatste 12 maanden, omzet afgelopen 12 maanden, omzet 12 mnd'],
      [0.9, 'onze omzet, besteding, bestedingen, omzet bij ons, inkoopvolume, klantomzet'],
      [0.7, 'omzet, jaaromzet, netto omzet, verkopen, uitgaven'],
    ],
    companyRevenue: [
      [0.95, 'bedrijfsomzet, omzet van het bedrijf, omzet bedrijf, concernomzet'],
      [0.65, 'omzet, jaaromzet, jaarlijkse omzet, jaaromzet bedrijf, netto omzet'],
      [0.55, 'verkopen'],
    ],
    averageOrder: [
      [1, 'gemiddelde orderwaarde, gemiddelde bestelwaarde, gemiddelde order, gem orderwaarde'],
      [0.95, 'gemiddelde bestelling, gemiddeld orderbedrag, gemiddeld bestelbedrag'],
    ],
    orderCount: [
      [1, 'aantal orders, aantal bestellingen, orderaantal, aantal opdrachten'],
      [0.9, 'orders, bestellingen, aantal facturen'],
    ],
    lastOrderOn: [
      [
        1,
        'laatste order, laatste bestelling, datum laatste order, datum laatste bestelling, laatste orderdatum',
      ],
      [
        0.95,
        'laatste aankoop, datum laatste aankoop, laatste factuur, datum laatste factuur, laatste besteldatum',
      ],
      [0.45, 'datum van laatste activiteit, laatste activiteit, datum laatste activiteit, laatste contact'],
    ],
    spend24: [[0.95, 'omzet 24 maanden, omzet laatste 24 maanden, omzet afgelopen 24 maanden']],
    openPipeline: [
      [0.95, 'open pijplijn, openstaande pijplijn, openstaande kansen, openstaande offertes waarde'],
    ],
    technicalShare: [[0.95, 'technisch aandeel, aandeel techniek, percentage technisch']],
    segment: [
      [1, 'segment, klantsegment, marktsegment'],
      [0.95, 'branche, sector, bedrijfstak, industrie'],
      [0.8, 'klantgroep, categorie, klanttype'],
    ],
    country: [[1, 'land, landcode, land regio']],
    city: [[1, 'plaats, stad, woonplaats, vestigingsplaats, gemeente']],
    employees: [
      [1, 'werknemers, aantal werknemers, medewerkers, aantal medewerkers, personeelsbestand, personeel'],
      [0.76, 'bedrijfsgrootte, grootte, omvang'],
    ],
  },
  sellers: {
    ownerName: [
      [0.95, 'naam, volledige naam, medewerker, naam medewerker, voor en achternaam, naam verkoper'],
    ],
    firstName: [[1, 'voornaam, roepnaam']],
    lastName: [[1, 'achternaam, familienaam']],
    ownerEmail: [[1, 'e-mailadres, mailadres, zakelijk e-mailadres']],
    ownerId: [[1, 'personeelsnummer, medewerker id, medewerkernummer, personeels nr, gebruikers id']],
    title: [[1, 'functie, functietitel, functienaam, rol, titel, positie']],
    ownerManager: [[1, 'leidinggevende, manager, teamleider, rapporteert aan, chef, baas']],
    capacity: [
      [1, 'capaciteit, maximaal aantal klanten, max klanten, maximum aantal accounts, max aantal klanten'],
    ],
    lane: [[0.9, 'binnen of buitendienst, binnendienst buitendienst, soort verkoper']],
  },
  orders: {
    orderId: [
      [1, 'ordernummer, ordernr, order nr, bestelnummer, bestelnr, order id, opdrachtnummer'],
      [0.95, 'factuurnummer, factuurnr, deal id, verkoopkans id, documentnummer'],
    ],
    orderedOn: [
      [1, 'orderdatum, besteldatum, sluitingsdatum, afsluitdatum, datum order, datum bestelling, sluitdatum'],
      [0.95, 'factuurdatum, verkoopdatum, aankoopdatum, datum'],
    ],
    amount: [
      [1, 'bedrag, orderbedrag, orderwaarde, totaalbedrag, bestelbedrag, netto bedrag, factuurbedrag'],
      [0.9, 'totaal, waarde, totaalprijs, omzet, ordertotaal, dealwaarde'],
    ],
    status: [[1, 'status, fase, orderstatus, dealfase, verkoopfase, stadium, bestelstatus']],
    isWon: [[1, 'gewonnen, is gewonnen']],
    isClosed: [[1, 'gesloten, afgesloten, is gesloten']],
    quantity: [[1, 'aantal, hoeveelheid, stuks, besteld aantal']],
    unitPrice: [
      [1, 'stukprijs, eenheidsprijs, prijs per stuk, prijs per eenheid'],
      [0.85, 'prijs'],
    ],
    discount: [[1, 'korting, korting %, kortingspercentage']],
  },
};
