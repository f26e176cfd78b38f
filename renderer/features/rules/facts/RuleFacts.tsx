// Decides how it is shown what a stored rule does: whom it speaks for, exceptions, disputes, its past. Changes nothing.
import { useMemo, useState } from 'react';
import { backtestRule, laneRulings } from '../../../../shared/coverage/backtest';
import { placeOfSuggestion } from '../../../../shared/coverage/compare-versions';
import type { Answers } from '../../../../shared/coverage/evaluate';
import { whyNotAsked } from '../../../../shared/coverage/suggest';
import type { Book } from '../../../../shared/records/book';
import type { AccountId } from '../../../../shared/records/ids';
import type { CoverageRule } from '../../../../shared/records/rule';
import { ticketCode } from '../../../../shared/tickets/numbers';
import type { BoardIndex } from '../../../store/board-index';
import { Button } from '../../../ui/Button';
import { formatCount } from '../../../ui/format';
import { AccountTable } from '../AccountTable';
import { AccountLink } from '../CaseTable';
import { PlaceWord } from '../PlaceWord';
import parts from '../parts.module.css';
import { backtestSentence } from '../quality/quality-words';
import { countByRule } from '../rule-counts';
import { doesWords, exceptionWords, lastChangeWords, originWords } from './fact-words';
import styles from './RuleFacts.module.css';
import { type Citing, readRuleFacts, spokenFor } from './read-rule-facts';

interface RuleFactsProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly revision: number;
  readonly answers: Answers;
  /** As it is stored: what it does. */
  readonly stored: CoverageRule;
  /** As it is being written: what it would have ruled. */
  readonly rule: CoverageRule;
  readonly onShowAccount: (id: AccountId) => void;
}

/** `region` named by its title. */
export function RuleFacts(props: RuleFactsProps) {
  const { book, board, revision, stored, onShowAccount } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what is in the book
  const facts = useMemo(() => readRuleFacts(book, stored), [book, revision, stored]);
  const { exceptions, citing, lastChange } = facts;
  return (
    <section className={styles.panel} aria-labelledby="rule-facts">
      <h2 id="rule-facts" className={parts.title}>
        What {stored.code} does
      </h2>
      <SpokenFor {...props} count={countByRule(board, revision).get(stored.code) ?? noCount} />
      <dl className={styles.facts}>
        <Fact name="Came">{originWords(stored)}</Fact>
        <Fact name="Last changed">{lastChangeWords(lastChange, stored)}</Fact>
        <Fact name="Against past rulings">
          <Backtested {...props} />
        </Fact>
        <Fact name="Exceptions">
          {exceptions.length === 0 ? (
            'None was granted.'
          ) : (
            <ul className={styles.list}>
              {exceptions.map((exception) => (
                <li key={exception.id}>
                  <AccountLink book={book} id={exception.accountId} onShow={onShowAccount} />
                  <p>{exception.reason}</p>
                  <p className={parts.note}>{exceptionWords(exception)}</p>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="Tickets">
          {citing.length === 0 ? (
            'No ticket is about it.'
          ) : (
            <ul className={styles.list}>
              {citing.map((each) => (
                <li key={each.number} className={styles.ticket}>
                  <span className={styles.code}>{ticketCode(each)}</span>
                  <AccountLink book={book} id={each.accountId} onShow={onShowAccount} />
                  <span className={parts.note}>{citingWords(each)}</span>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </section>
  );
}

const noCount = { decides: 0, votes: 0 };
const mostListed = 20;

function citingWords({ isInQuestion, isCited }: Citing): string {
  if (isInQuestion && isCited) return 'In question, and cited by the ruling';
  return isCited ? 'Cited by the ruling' : 'In question';
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SpokenForProps extends RuleFactsProps {
  readonly count: typeof noCount;
}

function SpokenFor({ book, board, revision, answers, stored, count, onShowAccount }: SpokenForProps) {
  const [isListed, setIsListed] = useState(false);
  const { currency } = book.workspace();
  const world = { ...answers.columns.context, currency };
  const why = stored.status === 'active' ? whyNotAsked(stored, book.all('coverageRule'), world) : null;
  const total = why === null ? count.decides + count.votes : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what is on the board
  const lines = useMemo(() => {
    if (!isListed) return [];
    const { columns } = board;
    return spokenFor(board, stored.code, mostListed).flatMap((slot) => {
      const account = columns.accounts[slot];
      const suggestion = columns.suggestions[slot];
      return account === undefined || suggestion === undefined
        ? []
        : [{ account, places: [columns.laneAt(slot), placeOfSuggestion(suggestion)] }];
    });
  }, [isListed, board, revision, stored.code]);
  return (
    <>
      <div className={parts.state}>
        <p className={parts.sentence}>{why ?? doesWords(stored, count)}</p>
        {total > 0 && (
          <Button look="link" aria-expanded={isListed} onPress={() => setIsListed(!isListed)}>
            {isListed
              ? 'Hide them'
              : total > mostListed
                ? `Show the largest ${formatCount(mostListed)}`
                : 'Show them'}
          </Button>
        )}
      </div>
      {isListed && total > 0 && (
        <div className={styles.accounts}>
          <AccountTable
            label={`Accounts ${stored.code} speaks for`}
            heads={['Lane', 'Suggested']}
            lines={lines}
            total={total}
            currency={currency}
            onShow={onShowAccount}
          />
        </div>
      )}
    </>
  );
}

/** As the rule is being written: it follows every step of a threshold. */
function Backtested({ book, revision, answers, rule, onShowAccount }: RuleFactsProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what is in the book
  const rulings = useMemo(() => laneRulings(book), [book, revision]);
  const backtest = useMemo(
    () => backtestRule(rule, rulings, { get: (id) => book.get('account', id) }, answers.columns.context),
    [rule, rulings, book, answers],
  );
  const different = backtest.cases.filter(({ ruled, says }) => ruled !== says);
  return (
    <>
      <p aria-live="polite">{backtestSentence(backtest, rule.code)}</p>
      {different.length > 0 && (
        <ul className={styles.list} aria-label={`Rulings that ${rule.code} would not have made`}>
          {different.map(({ ticketNumber, accountId, ruled, says }) => (
            <li key={ticketNumber} className={styles.ticket}>
              <span className={styles.code}>{ticketCode({ number: ticketNumber })}</span>
              <AccountLink book={book} id={accountId} onShow={onShowAccount} />
              <span className={styles.said}>
                ruled <PlaceWord place={ruled} />, {rule.code} says <PlaceWord place={says} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
