// The lists of the tour: made-up companies with what lists are known for. Reads and checks none.

/** Seventeen rows: one too many cells long, one with a date that is none, one without a name, two that look alike. */
export const ownList = `Account ID,Account Name,Website,Account Owner,Spend (TTM),Average Order,Last Order Date,Segment,Billing City,Billing Country
R-001,Alder Creek Foods,aldercreek.example,Ines Falk,128400,12840,2026-02-11,Food and drink,Albany,United States
R-002,Basalt Bearings,basalt.example,Ines Falk,96200,8020,2026-01-29,Machinery,Troy,United States
R-003,Cinder & Sons,cinder.example,Omar Reyes,18300,1220,2025-12-02,Metal,Utica,United States
R-004,Dovetail Joinery,dovetail.example,Omar Reyes,7400,620,2024-11-20,Wood,Rome,United States
R-005,Elmbrook Dairy,elmbrook.example,Petra Lund,243100,20260,2026-02-27,Food and drink,Syracuse,United States
R-006,Fernhill Clinics,fernhill.example,Petra Lund,51700,3980,2026-02-03,Health,Ithaca,United States
R-007,Granite Print,granite.example,Omar Reyes,22900,1760,2025-10-14,Print,Elmira,United States
R-008,Harbor Lights Hotels,harborlights.example,Ines Falk,61500,4390,31/02/2026,Hospitality,Buffalo,United States
R-009,Indigo Dyeworks,indigo.example,,33800,2600,2025-09-30,Textile,Rochester,United States
R-010,Juniper Point School,juniperpoint.example,Omar Reyes,12600,970,2026-01-08,Public,Oswego,United States
R-011,Kestrel Avionics,kestrel.example,Petra Lund,187000,23370,2026-03-02,Transport,Auburn,United States
R-012,Larkspur Nurseries,larkspur.example,,4100,410,2024-06-18,Other,Geneva,United States
R-013,,unnamed.example,Omar Reyes,9900,900,2025-08-21,Other,Corning,United States
R-014,Millrace Paper,millrace.example,Ines Falk,74950,9370,2026-02-19,Paper,Cohoes,United States
R-015,Northgate Signs,northgate.example,Omar Reyes,15800,1130,2025-11-27,Print,Olean,United States,extra
R-016,Oxbow Coatings,oxbow.example,Petra Lund,88300,7360,2026-01-15,Chemicals,Hudson,United States
R-017,Alder Creek Foods Inc,,Omar Reyes,43200,3600,2026-01-22,Food and drink,Albany,United States
`;

/** The same list a month later: some figures changed, one account is new, and some are not in it. */
export const laterList = ownList
  .split('\n')
  .filter((row) => !/^R-0(13|14|15|16|17)/.test(row))
  .map((row) =>
    row
      .replace('96200,8020,2026-01-29', '61300,5570,2026-02-26')
      .replace('51700,3980,2026-02-03', '84200,6010,2026-03-04')
      .replace('Omar Reyes,22900', 'Petra Lund,23400')
      .replace('31/02/2026', '2026-02-28'),
  )
  .concat(
    'R-018,Pebble Lane Toys,pebblelane.example,Ines Falk,27700,1980,2026-02-17,Toys,Troy,United States',
    '',
  )
  .join('\n');

/** Orders whose amounts stand in a file of their own, and a status that has to be asked about. */
export const ordersList = `Order ID,Account ID,Order Date,Status
O-1,R-001,2026-02-11,Complete
O-2,R-001,2025-11-04,Complete
O-3,R-002,2026-02-26,Complete
O-4,R-003,2025-12-02,Backorder
O-5,R-005,2026-02-27,Complete
O-6,R-011,2026-03-02,Quoted
O-7,R-099,2026-01-15,Complete
`;

export const orderLines = `Order ID,Quantity,Unit Price
O-1,10,1284.00
O-2,4,1180.50
O-3,2,2785.00
O-3,1,450.00
O-4,3,406.66
O-5,20,1013.00
O-6,5,4674.00
O-7,1,99.00
`;

export const sellersList = `Name,E-mail,Title,Lane,Manager,Region,Capacity
Ines Falk,ines@riverside.example,Field sales,Field,Elena Marsh,North,40
Omar Reyes,omar@riverside.example,Inside sales,Inside,Elena Marsh,South,60
Petra Lund,petra@riverside.example,Technical specialist,Specialist,Elena Marsh,North,25
Quentin Ames,quentin@riverside.example,Inside sales,Inside,Elena Marsh,South,60
`;
