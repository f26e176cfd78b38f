// Decides the Coverage rules screen: its parts, and of the first how far plan and rules agree, then the rules in the order they
// are asked.
import { Plus, TriangleAlert } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { inOrder } from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { CoverageRule } from '../../../shared/records/rule';
import type { BoardIndex } from '../../store/board-index';
import { asOfOf, useRecords } from '../../store/records';
import { closeDraft, openRule, returnToDraft, showRulesTab, useRuleDraft } from '../../store/rule-draft';
import { goTo, setFilter } from '../../store/view';
import { useWish } from '../../store/wishes';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatCount } from '../../ui/format';
import { TopBar } from '../../ui/TopBar';
import { ExceptionsPanel } from './ExceptionsPanel';
import { expiringText } from './exception-rows';
import { QualityPanel } from './quality/QualityPanel';
import { RuleEditor } from './RuleEditor';
import { RuleRow } from './RuleRow';
import styles from './RulesScreen.module.css';
import { RulesTabs } from './RulesTabs';
import { agreementText, countByRule, type RuleCount } from './rule-counts';
import { TemplateDialog } from './TemplateDialog';
import { VersionsPanel } from './versions/VersionsPanel';

interface RulesScreenProps {
  /** Shows an account where it stands: on the board. */
  readonly onShowAccount: (id: AccountId) => void;
}

export function RulesScreen({ onShowAccount }: RulesScreenProps) {
  const book = useRecords((state) => state.book);
  const board = useRecords((state) => state.proposed);
  const revision = useRecords((state) => state.revision);
  // Counting walks the whole book; typing and pressing go first.
  const counted = useDeferredValue(revision);
  const draft = useRuleDraft((state) => state.draft);
  const isOpen = useRuleDraft((state) => state.isOpen);
  const tab = useRuleDraft((state) => state.tab);
  const [isChoosing, setIsChoosing] = useState(false);
  useWish('add a rule', () => setIsChoosing(true));
  if (book === null || board === null) return null;
  const part = { book, board, revision: counted, onShowAccount };
  return (
    <>
      {draft === null || !isOpen ? (
        <Parts onAdd={() => setIsChoosing(true)} waiting={draft === null ? null : draft.rule}>
          {tab === 'rules' && <Rules book={book} board={board} counted={counted} />}
          {tab === 'exceptions' && (
            <ExceptionsPanel book={book} asOf={asOfOf(book)} onShowAccount={onShowAccount} />
          )}
          {(tab === 'quality' || tab === 'versions') && (
            <div className={styles.column}>
              {tab === 'quality' && <QualityPanel {...part} />}
              {tab === 'versions' && <VersionsPanel {...part} />}
            </div>
          )}
        </Parts>
      ) : (
        <RuleEditor
          key={draft.rule.id}
          book={book}
          board={board}
          revision={revision}
          draft={draft}
          onShowAccount={onShowAccount}
        />
      )}
      {isChoosing && <TemplateDialog book={book} onClose={() => setIsChoosing(false)} />}
    </>
  );
}

interface PartsProps {
  readonly onAdd: () => void;
  /** A rule that is written and not applied. */
  readonly waiting: CoverageRule | null;
  readonly children: ReactNode;
}

function Parts({ onAdd, waiting, children }: PartsProps) {
  return (
    <div className={styles.screen}>
      <TopBar
        title="Coverage rules"
        end={
          <div data-home="">
            <Button look="primary" icon={Plus} onPress={onAdd}>
              Add a rule
            </Button>
          </div>
        }
      >
        <RulesTabs />
      </TopBar>
      {waiting !== null && (
        <Banner
          tone="info"
          action={{ label: 'Go on writing', run: returnToDraft }}
          other={{ label: 'Discard', run: closeDraft }}
        >
          {`${waiting.code} ${waiting.title}`.trim()} is written and not applied.
        </Banner>
      )}
      <div className={styles.scroll} data-region="rules">
        {children}
      </div>
    </div>
  );
}

interface RulesProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly counted: number;
}

function Rules({ book, board, counted }: RulesProps) {
  const workspace = book.workspace();
  const rules = inOrder(book.all('coverageRule'));
  const counts = countByRule(board, counted);
  const alone = rules.filter((rule) => rule.kind === 'decides');
  const votes = rules.filter((rule) => rule.kind === 'votes');
  const row = (rule: CoverageRule, at: number, alike: readonly CoverageRule[]) => (
    <RuleRow
      key={rule.id}
      rule={rule}
      book={book}
      place={{ isFirst: at === 0, isLast: at === alike.length - 1 }}
      workspace={workspace}
      count={counts.get(rule.code) ?? noCount}
      onOpen={() => openRule(book, rule.id)}
    />
  );
  return (
    <div className={styles.column}>
      <Agreement board={board} />
      <Expiring text={expiringText(book, asOfOf(book))} />
      {rules.length === 0 && <EmptyState>This workspace has no coverage rules.</EmptyState>}
      {alone.length > 0 && (
        <section className={styles.group} aria-labelledby="rules-alone">
          <header className={styles.groupHead}>
            <h2 id="rules-alone" className={styles.groupTitle}>
              Decide alone
            </h2>
            <p className={styles.groupNote}>Asked in order; the first that is met decides.</p>
          </header>
          <ul className={styles.panel}>{alone.map(row)}</ul>
        </section>
      )}
      {votes.length > 0 && (
        <section className={styles.group} aria-labelledby="rules-vote">
          <header className={styles.groupHead}>
            <h2 id="rules-vote" className={styles.groupTitle}>
              Vote
            </h2>
            <p className={styles.groupNote}>
              Asked when none decides alone. Where they disagree the sellers talk first, then raise a ticket.
            </p>
          </header>
          <ul className={styles.panel}>{votes.map(row)}</ul>
        </section>
      )}
    </div>
  );
}

const noCount: RuleCount = { decides: 0, votes: 0 };

function Agreement({ board }: { readonly board: BoardIndex }) {
  const { accounts, mismatch, contested } = board.totals;
  if (accounts === 0)
    return <p className={styles.summary}>No accounts yet, so the rules have nothing to say.</p>;
  const show = (filter: { mismatch: true } | { contested: true }) => {
    setFilter(filter);
    goTo('board');
  };
  return (
    <div className={styles.summary}>
      <p className={styles.agreement} aria-live="polite">
        {agreementText(accounts, mismatch)}
      </p>
      {mismatch > 0 && (
        <Button onPress={() => show({ mismatch: true })}>
          {`Show ${formatCount(mismatch)} on the board`}
        </Button>
      )}
      {contested > 0 && (
        <Button look="quiet" onPress={() => show({ contested: true })}>
          {`${formatCount(contested)} contested`}
        </Button>
      )}
    </div>
  );
}

/** Exceptions about to end, where one looks at the rules they are from. */
function Expiring({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div className={styles.summary}>
      <p className={styles.expiring}>
        <TriangleAlert size={14} strokeWidth={1.7} aria-hidden="true" />
        {text}
      </p>
      <Button look="quiet" onPress={() => showRulesTab('exceptions')}>
        Show them
      </Button>
    </div>
  );
}
