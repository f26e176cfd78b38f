// The three kinds of list an import takes. Matches no column: which kind a list is, detect-kind decides by its headers.

/** Accounts; the sellers who own them; or their orders and deals, one per row. */
export const listKinds = ['accounts', 'sellers', 'orders'] as const;
export type ListKind = (typeof listKinds)[number];

export const listKindName: Readonly<Record<ListKind, string>> = {
  accounts: 'Accounts',
  sellers: 'Sellers',
  orders: 'Orders',
};
