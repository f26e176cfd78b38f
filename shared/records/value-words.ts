// Decides how a value that is one of a few is put in plain words. Formats no number, names no record.
import { accountFieldWords } from './field-words';
import { laneName } from './lane';
import type { RecordType } from './record';
import { type Grouping, groupings, type Sorting } from './saved-view';

type Words = Readonly<Record<string, string>>;

const laneWords: Words = laneName;

/** What of a fact is noted by another name than the account's field has. */
const factWords: Words = { monthsSinceLastOrder: 'months since the last order' };

const statusWords: Words = { draft: 'Draft', active: 'Active', retired: 'Retired' };
const originWords: Words = {
  start: 'The start of the workspace',
  hand: 'Written by hand',
  template: 'A template',
  ruling: 'A ruling',
  deck: 'A deck',
};

/** What the board is grouped by, as one of several to choose from. */
export const groupingWords: Readonly<Record<Grouping, string>> = {
  seller: 'Seller',
  region: 'Region',
  segment: 'Segment',
  team: 'Team',
  rule: 'Rule',
  none: 'None',
};

/** The same standing by itself: `By seller`. */
export function groupedWords(grouping: Grouping): string {
  return grouping === 'none' ? 'One list' : `By ${groupingWords[grouping].toLowerCase()}`;
}

/** What the cards stand in order by. */
export const sortingWords: Readonly<Record<Sorting, string>> = {
  spend: 'Spend',
  name: 'Name',
  potential: 'Open pipeline',
  lastOrder: 'Last order',
  averageOrder: 'Average order',
  moved: 'Times moved',
};

/** By type and path of the field, as field-words has them. */
const choices: Readonly<Record<string, Words>> = {
  'account.lane': laneWords,
  'seller.homeLane': laneWords,
  'proposal.lane': laneWords,
  'proposal.exception': { rule: 'A rule', capacity: 'Capacity', both: 'A rule and capacity' },
  'move.fromLane': laneWords,
  'move.toLane': laneWords,
  'scenario.status': { draft: 'Draft', adopted: 'Adopted' },
  'coverageRule.kind': { decides: 'Decides alone', votes: 'Votes' },
  'coverageRule.status': statusWords,
  'coverageRule.origin': originWords,
  'coverageRule.sources': {
    inbound: 'Inbound',
    outbound: 'Outbound',
    partner: 'Partner',
    existing: 'Existing account',
  },
  'coverageRule.deals': { new: 'New', expand: 'Expand', renew: 'Renew', 'cross-sell': 'Cross-sell' },
  'coverageRule.laneWhenMet': laneWords,
  'coverageRule.laneOtherwise': laneWords,
  'ticket.status': { open: 'Open', ruled: 'Ruled' },
  'ruling.lane': laneWords,
  'roleCharter.lane': laneWords,
  'precedent.lanes': laneWords,
  // By the account's field or by the fact: a list of orders notes the months, one of accounts the day.
  'workspace.mappedFacts': { ...accountFieldWords, ...factWords },
  'workspace.loadUnit': { accounts: 'Accounts', spend: 'Spend', points: 'Weighted points' },
  'workspace.guards.family': {
    ask: 'Ask after the move',
    all: 'Move the whole family',
    onlyThis: 'Move only what was chosen',
  },
  'workspace.extraColumns.*.kind': { number: 'Numbers', date: 'Days', text: 'Text' },
  'workspace.extraColumns.*.decimalMark': { point: 'A point', comma: 'A comma' },
  'workspace.extraColumns.*.dateOrder': { mdy: 'Month, day, year', dmy: 'Day, month, year' },
  'lookalike.verdict': { different: 'Two different companies', later: 'To be decided later' },
  'savedView.scenarioView': { proposed: 'Proposed', current: 'Current', difference: 'Difference' },
  'savedView.grouping': Object.fromEntries(groupings.map((each) => [each, groupedWords(each)])),
  'savedView.sorting': sortingWords,
};

/** The word for one of a few values; null where the field holds anything, or a value that has no word. */
export function choiceWord(type: RecordType, path: string, value: string): string | null {
  const own = choices[`${type}.${path}`];
  return own !== undefined && Object.hasOwn(own, value) ? (own[value] ?? null) : null;
}
