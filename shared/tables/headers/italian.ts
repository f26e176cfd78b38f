// The Italian words that lists put over columns, and the field each means. Fatturato alone does not say whose.
import type { HeaderPhrases } from './phrases';

export const italian: HeaderPhrases = {
  every: {
    accountId: [
      [0.95, 'codice cliente, numero cliente, n° cliente, id cliente, cod cliente, id account, id azienda'],
      [0.95, 'codice azienda, numero di cliente, codice account'],
    ],
    accountName: [
      [0.98, "ragione sociale, nome azienda, nome dell'azienda, nome cliente, nome società, nome account"],
      [0.95, 'azienda, cliente, società, impresa, ditta, denominazione'],
    ],
    domain: [[0.95, 'sito web, sito, sito internet, nome di dominio, dominio, pagina web, indirizzo web']],
    ownerName: [
      [0.98, "venditore, commerciale, proprietario account, proprietario dell'azienda, agente di vendita"],
      [0.95, 'agente, proprietario, rappresentante, responsabile cliente, titolare account, account manager'],
      [0.9, 'responsabile, assegnato a, referente commerciale, responsabile commerciale, funzionario'],
    ],
    ownerEmail: [
      [0.95, "e-mail venditore, e-mail agente, e-mail del venditore, e-mail dell'agente, e-mail commerciale"],
    ],
    ownerId: [[0.95, 'codice agente, id agente, id venditore, codice venditore']],
    ownerManager: [[0.9, 'direttore commerciale, capo area, responsabile vendite, direttore vendite']],
    lane: [[0.9, 'modello di copertura, tipo di copertura, canale di vendita, copertura']],
    region: [
      [1, 'regione, area di vendita, regione di vendita'],
      [0.9, 'zona, area, territorio, provincia, stato regione, zona di vendita'],
      [0.8, 'ufficio, filiale, sede'],
    ],
    currency: [[0.9, 'valuta, divisa, codice valuta']],
  },
  accounts: {
    accountId: [[0.9, 'codice, identificativo, id record']],
    accountName: [[0.9, 'nome']],
    parentName: [
      [0.95, 'società madre, capogruppo, azienda madre, casa madre, gruppo, account padre, controllante'],
    ],
    parentId: [[0.95, 'id capogruppo, codice capogruppo, id azienda madre, codice gruppo']],
    spend: [
      [0.96, 'fatturato 12 mesi, fatturato ultimi 12 mesi, vendite 12 mesi, vendite ultimi 12 mesi'],
      [0.9, 'spesa annua, spesa, nostre vendite, acquisti 12 mesi, spesa 12 mesi'],
      [0.7, 'fatturato, fatturato annuo, vendite, acquistato, venduto'],
    ],
    companyRevenue: [
      [0.95, "fatturato dell'azienda, fatturato aziendale, ricavi dell'azienda, fatturato azienda"],
      [0.65, 'fatturato, fatturato annuo, fatturato annuale, ricavi, ricavi annuali, entrate annuali'],
      [0.55, 'vendite'],
    ],
    averageOrder: [
      [1, "ordine medio, valore medio ordine, valore medio dell'ordine, importo medio ordine"],
      [0.95, 'scontrino medio, valore medio degli ordini, valore ordine medio'],
    ],
    orderCount: [
      [1, 'numero ordini, numero di ordini, n° ordini, nr ordini, quantità ordini, n ordini'],
      [0.9, 'ordini, numero fatture, numero di fatture'],
    ],
    lastOrderOn: [
      [1, "ultimo ordine, data ultimo ordine, data dell'ultimo ordine"],
      [
        0.95,
        "ultimo acquisto, data ultimo acquisto, data dell'ultimo acquisto, ultima fattura, data ultima fattura",
      ],
      [0.45, "data dell'ultima attività, data ultima attività, ultima attività, ultimo contatto"],
    ],
    spend24: [[0.95, 'fatturato 24 mesi, fatturato ultimi 24 mesi, vendite 24 mesi']],
    openPipeline: [[0.95, 'pipeline aperta, opportunità aperte, trattative aperte valore']],
    technicalShare: [[0.95, 'quota tecnica, percentuale tecnica, quota prodotti tecnici']],
    segment: [
      [1, 'segmento, segmento cliente, segmento di mercato'],
      [0.95, 'settore, settore di attività, industria, settore merceologico, comparto'],
      [0.8, 'categoria, tipo cliente, fascia, classe cliente'],
    ],
    country: [[1, 'paese, nazione, codice paese, paese area geografica, stato paese']],
    city: [
      [1, 'città, comune'],
      [0.8, 'località'],
    ],
    employees: [
      [
        1,
        'dipendenti, numero dipendenti, numero di dipendenti, n° dipendenti, addetti, numero addetti, organico',
      ],
      [0.76, "dimensione, dimensione dell'azienda, dimensione azienda"],
    ],
  },
  sellers: {
    ownerName: [
      [0.95, 'nome completo, nome e cognome, cognome e nome, dipendente, nome agente, nome venditore'],
    ],
    firstName: [[0.95, 'nome']],
    lastName: [[1, 'cognome']],
    ownerEmail: [[1, 'indirizzo e-mail, posta elettronica, indirizzo di posta, e-mail aziendale']],
    ownerId: [[1, 'matricola, id dipendente, codice dipendente, id utente, numero dipendente']],
    title: [[1, 'qualifica, mansione, ruolo, titolo, posizione, funzione, incarico']],
    ownerManager: [[1, 'responsabile, superiore, capo, riporta a, manager, caposquadra, diretto superiore']],
    capacity: [[1, 'capacità, numero massimo di clienti, clienti massimi, massimo clienti, max clienti']],
    lane: [[0.9, 'tipo di venditore, tipo agente, interno o esterno']],
  },
  orders: {
    orderId: [
      [1, "numero ordine, numero d'ordine, n° ordine, id ordine, codice ordine, rif ordine"],
      [0.95, 'numero fattura, n° fattura, id opportunità, id trattativa, numero documento'],
    ],
    orderedOn: [
      [1, "data ordine, data dell'ordine, data di chiusura, data chiusura, data d'ordine"],
      [0.95, 'data fattura, data vendita, data di vendita, data, data documento, data acquisto'],
    ],
    amount: [
      [1, 'importo, importo ordine, importo totale, valore ordine, importo netto, totale ordine'],
      [0.9, 'totale, valore, prezzo totale, imponibile, fatturato, ricavo, vendite, valore netto'],
    ],
    status: [[1, 'stato, fase, stato ordine, fase trattativa, stato trattativa, fase della trattativa']],
    isWon: [[1, 'vinto, vinta, acquisito']],
    isClosed: [[1, 'chiuso, chiusa']],
    quantity: [[1, 'quantità, qta, pezzi, unità, quantità ordinata']],
    unitPrice: [
      [1, 'prezzo unitario, prezzo per unità'],
      [0.85, 'prezzo'],
    ],
    discount: [[1, 'sconto, sconto %, percentuale sconto']],
  },
};
