// The French words that lists put over columns, and the field each means. Chiffre d'affaires alone does not say whose.
import type { HeaderPhrases } from './phrases';

export const french: HeaderPhrases = {
  every: {
    accountId: [
      [
        0.95,
        'numéro client, numéro de client, n° client, code client, id client, identifiant client, réf client',
      ],
      [
        0.95,
        'référence client, numéro de compte, n° de compte, id compte, id de compte, compte client, id société',
      ],
    ],
    accountName: [
      [
        0.98,
        "raison sociale, nom de l'entreprise, nom de la société, nom du client, nom du compte, nom client",
      ],
      [0.95, 'société, entreprise, client, compte, nom entreprise, nom société'],
      [0.8, 'enseigne, établissement'],
    ],
    domain: [[0.95, 'site web, site internet, site, adresse web, nom de domaine, domaine, page web']],
    ownerName: [
      [
        0.98,
        'commercial, propriétaire du compte, responsable de compte, responsable commercial, chargé de clientèle',
      ],
      [0.95, "vendeur, propriétaire, propriétaire de l'entreprise, chargé de compte, commercial responsable"],
      [0.9, 'représentant, responsable, attribué à, gestionnaire, ingénieur commercial, délégué commercial'],
    ],
    ownerEmail: [
      [
        0.95,
        'e-mail du commercial, e-mail commercial, e-mail du vendeur, courriel du commercial, e-mail vendeur',
      ],
      [0.95, 'e-mail du propriétaire, adresse e-mail du commercial, email propriétaire'],
    ],
    ownerId: [
      [0.95, 'id commercial, code commercial, identifiant commercial, code vendeur, matricule commercial'],
    ],
    ownerManager: [
      [0.9, 'directeur commercial, responsable des ventes, chef des ventes, manager commercial'],
    ],
    lane: [[0.9, 'mode de couverture, canal de vente, type de couverture, modèle de couverture']],
    region: [
      [1, 'région, région commerciale, région de vente'],
      [0.9, 'territoire, secteur commercial, zone, secteur géographique, état région, département, province'],
      [0.8, 'agence, bureau'],
    ],
    currency: [[0.9, 'devise, code devise, monnaie']],
  },
  accounts: {
    accountId: [[0.9, 'identifiant, numéro, référence']],
    accountName: [[0.9, 'nom, dénomination']],
    parentName: [
      [
        0.95,
        'société mère, maison mère, compte parent, entreprise mère, groupe, filiale de, société parente',
      ],
    ],
    parentId: [[0.95, 'id compte parent, id société mère, code groupe, numéro société mère']],
    spend: [
      [
        0.96,
        "chiffre d'affaires 12 mois, ca 12 mois, ca 12 derniers mois, chiffre d'affaires 12 derniers mois",
      ],
      [0.9, 'achats 12 mois, nos ventes, dépenses annuelles, ca réalisé, ca réalisé avec nous'],
      [0.7, "chiffre d'affaires, ca, ca n, ca annuel, chiffre d'affaires annuel, ventes, dépenses, achats"],
    ],
    companyRevenue: [
      [
        0.95,
        "chiffre d'affaires de l'entreprise, ca de l'entreprise, ca société, chiffre d'affaires du client",
      ],
      [0.65, "chiffre d'affaires, ca, ca n, ca annuel, chiffre d'affaires annuel, revenu annuel, revenus"],
      [0.55, 'ventes'],
    ],
    averageOrder: [
      [1, 'panier moyen, commande moyenne, valeur moyenne de commande, montant moyen de commande'],
      [0.95, 'valeur moyenne des commandes, montant moyen commande, moyenne commande'],
    ],
    orderCount: [
      [1, 'nombre de commandes, nb commandes, nb de commandes, nbre de commandes, nbre commandes'],
      [0.9, 'commandes, nombre de factures, nombre de transactions'],
    ],
    lastOrderOn: [
      [
        1,
        'dernière commande, date de dernière commande, date dernière commande, date de la dernière commande',
      ],
      [
        0.95,
        'dernier achat, date du dernier achat, date de dernier achat, dernière facture, date dernière facture',
      ],
      [0.45, 'date de la dernière activité, dernière activité, dernier contact'],
    ],
    spend24: [[0.95, "chiffre d'affaires 24 mois, ca 24 mois, ca 24 derniers mois"]],
    openPipeline: [
      [0.95, 'pipeline ouvert, opportunités ouvertes, pipeline en cours, affaires en cours montant'],
    ],
    technicalShare: [[0.95, 'part technique, part des produits techniques, pourcentage technique']],
    segment: [
      [1, 'segment, segment client, segment de marché'],
      [0.95, "secteur d'activité, secteur, branche, industrie, activité"],
      [0.8, 'catégorie, catégorie client, type de client'],
    ],
    country: [[1, 'pays, code pays, pays région, pays de facturation']],
    city: [
      [1, 'ville, commune, ville de facturation'],
      [0.8, 'localité'],
    ],
    employees: [
      [1, "effectif, effectifs, nombre d'employés, nombre de salariés, nb employés, nb salariés, employés"],
      [0.95, 'salariés, nb de salariés, nombre de collaborateurs'],
      [0.76, "taille, taille de l'entreprise, tranche d'effectif"],
    ],
  },
  sellers: {
    ownerName: [
      [0.95, 'nom complet, nom et prénom, prénom et nom, collaborateur, nom du commercial, employé'],
    ],
    firstName: [[1, 'prénom']],
    lastName: [
      [1, 'nom de famille'],
      [0.9, 'nom'],
    ],
    ownerEmail: [[1, 'courriel, adresse e-mail, adresse électronique, adresse de courriel, mél']],
    ownerId: [[1, 'matricule, identifiant, id employé, numéro employé, code employé, id utilisateur']],
    title: [
      [1, 'fonction, poste, intitulé du poste, titre, emploi'],
      [0.95, 'rôle'],
    ],
    ownerManager: [
      [1, "responsable, manager, supérieur, supérieur hiérarchique, chef d'équipe, rattaché à, n+1"],
    ],
    capacity: [
      [1, 'capacité, nombre maximal de comptes, nb max de clients, comptes maximum, nb max de comptes'],
    ],
    lane: [[0.9, 'sédentaire ou terrain, sédentaire terrain, type de commercial']],
  },
  orders: {
    orderId: [
      [1, 'numéro de commande, n° commande, n° de commande, id commande, référence commande, réf commande'],
      [
        0.95,
        "numéro de facture, n° facture, n° de facture, id de l'opportunité, id transaction, id opportunité",
      ],
    ],
    orderedOn: [
      [1, 'date de commande, date commande, date de clôture, date de la commande, date de fermeture'],
      [0.95, 'date de facture, date facture, date de facturation, date de vente, date, date de signature'],
    ],
    amount: [
      [1, 'montant, montant de la commande, montant commande, montant ht, montant total, montant net'],
      [0.9, "total, total ht, valeur, prix total, chiffre d'affaires, ca, montant facturé, total commande"],
    ],
    status: [
      [1, 'statut, étape, phase, état, statut de la commande, statut commande, phase de la transaction'],
    ],
    isWon: [[1, 'gagné, gagnée, est gagné']],
    isClosed: [[1, 'fermé, fermée, clos, clôturé, clôturée']],
    quantity: [[1, 'quantité, qté, nombre, unités, quantité commandée']],
    unitPrice: [
      [1, 'prix unitaire, pu, pu ht, prix unitaire ht'],
      [0.85, 'prix'],
    ],
    discount: [[1, 'remise, rabais, taux de remise, remise %, réduction']],
  },
};
