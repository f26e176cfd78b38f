// Decides how a case is laid out for a fair hearing: both claims alike, facts, rules, timeline, precedents.
import { Split } from 'lucide-react';
import { laneName } from '../../../shared/records/lane';
import type { Instant } from '../../../shared/records/values';
import { daysBetween } from '../../../shared/records/values';
import { ticketCode } from '../../../shared/tickets/numbers';
import { goTo, openDrawer } from '../../store/view';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatAge, formatCount, formatDate, formatDay } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { Pill } from '../../ui/Pill';
import { CaseTimeline } from './CaseTimeline';
import styles from './CaseView.module.css';
import { type CaseFile, factMoney, type Party } from './case-file';
import { dueWords, raisedUnder, typeName, weekdayOf } from './ticket-words';

interface CaseViewProps {
  readonly file: CaseFile;
  readonly now: Instant;
}

export function CaseView({ file, now }: CaseViewProps) {
  const { ticket, account } = file;
  const due = dueWords(ticket, now);
  return (
    <article className={styles.case} aria-label={`Case ${ticketCode(ticket)}`} data-region="case">
      <header className={styles.head}>
        <div className={styles.line}>
          <span>{ticketCode(ticket)}</span>
          {ticket.status === 'open' ? (
            <Pill tone={due.tone} icon={due.icon}>
              Due {weekdayOf(ticket.dueOn)} {formatDay(ticket.dueOn)}, {due.text}
            </Pill>
          ) : (
            <Pill tone="ok">Ruled</Pill>
          )}
          <span>
            Raised by {ticket.raisedBy}, {formatDay(ticket.raisedAt)}
          </span>
        </div>
        <div className={styles.titleLine}>
          <h2 className={styles.title} tabIndex={-1} data-home="">
            {account.name}
          </h2>
          <Button
            look="quiet"
            onPress={() => {
              goTo('board');
              openDrawer(account.id);
            }}
          >
            Open account
          </Button>
        </div>
        <p className={styles.kind}>
          {typeName(ticket.kind)}
          {ticket.ruleCode !== null && `. ${ticket.ruleCode} is in question.`}{' '}
          <span className={styles.under}>{raisedUnder(ticket, file.rulesVersion)}</span>
        </p>
      </header>
      <div className={styles.claims}>
        {file.parties.map((party) => (
          <ClaimCard key={party.sellerId} party={party} />
        ))}
      </div>
      <CaseFacts file={file} />
      <div className={styles.columns}>
        <CaseRules file={file} />
        <CaseTimeline accountId={account.id} year={file.asOf.slice(0, 4)} />
      </div>
      <CasePrecedents file={file} />
    </article>
  );
}

function ClaimCard({ party }: { readonly party: Party }) {
  return (
    <section className={styles.claim} aria-label={`Claim of ${party.name}`}>
      <div className={styles.party}>
        <Avatar name={party.name} size={28} />
        <div className={styles.who}>
          <span className={styles.name}>{party.name}</span>
          <span className={styles.lane}>
            <LaneMark lane={party.lane} size={8} />
            {laneName[party.lane]}
          </span>
        </div>
      </div>
      {party.statement === '' ? (
        <p className={styles.noStatement}>Nothing said yet.</p>
      ) : (
        <blockquote className={styles.statement}>“{party.statement}”</blockquote>
      )}
      <p className={styles.asks}>
        <span className={styles.asksLabel}>Asks for</span> {party.asksFor}
      </p>
    </section>
  );
}

function CaseFacts({ file }: { readonly file: CaseFile }) {
  const { account, currency, asOf } = file;
  const { spendCents, averageOrderCents, orderCount, lastOrderOn } = account;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Spend a year', spendCents === null ? null : factMoney(spendCents, currency)],
    ['Orders', orderCount === null ? null : formatCount(orderCount)],
    ['Average order', averageOrderCents === null ? null : factMoney(averageOrderCents, currency)],
    ['Since last order', lastOrderOn === null ? null : formatAge(daysBetween(lastOrderOn, asOf))],
    [
      file.isQuarterbackNamed ? 'Quarterback' : 'Owner',
      file.quarterback === null ? null : shortName(file.quarterback),
    ],
    ['Times moved', formatCount(file.movedCount)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dd className={cx(styles.value, value === null && styles.missing)}>{value ?? 'No value'}</dd>
          <dt className={styles.factLabel}>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

/** `Dana C.`, where the full name stands nearby. */
function shortName(name: string): string {
  const [first = '', ...others] = name.split(/\s+/u);
  const last = others.at(-1);
  return last === undefined ? first : `${first} ${[...last][0] ?? ''}.`;
}

function CaseRules({ file }: { readonly file: CaseFile }) {
  const { rows, suggestion, sentence } = file.trace;
  const contested = suggestion.outcome === 'contested';
  return (
    <section className={styles.section} aria-labelledby="case-rules">
      <header className={styles.sectionHead}>
        <h3 id="case-rules" className={styles.sectionTitle}>
          Rules
        </h3>
        {contested && (
          <Pill tone="warn" icon={Split}>
            {sentence.split('. ')[0]}
          </Pill>
        )}
      </header>
      <ul className={styles.rules}>
        {rows.map((row) => (
          <li key={row.ruleId} className={cx(styles.rule, row.part !== null && styles.speaks)}>
            <span className={styles.ruleCode}>{row.code}</span>
            <span className={styles.ruleTitle}>{row.title.split(':')[0]}</span>
            <span className={styles.ruleFact}>{row.factText}</span>
            <span className={styles.ruleAnswer}>
              {row.part !== null && row.lane !== null ? (
                <>
                  <LaneMark lane={row.lane} size={8} />
                  {laneName[row.lane]}
                </>
              ) : (
                row.stateText
              )}
            </span>
          </li>
        ))}
      </ul>
      {!contested && <p className={styles.sentence}>{sentence}</p>}
    </section>
  );
}

function CasePrecedents({ file }: { readonly file: CaseFile }) {
  if (file.precedents.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="case-precedents">
      <header className={styles.sectionHead}>
        <h3 id="case-precedents" className={styles.sectionTitle}>
          Precedents
        </h3>
      </header>
      <ul className={styles.precedents}>
        {file.precedents.map((precedent) => (
          <li key={precedent.id} className={styles.precedent}>
            <span className={styles.ruleCode}>{precedent.code}</span>
            <span className={styles.precedentText}>{precedent.text}</span>
            <span className={styles.marks}>
              {precedent.lanes.map((lane) => (
                <LaneMark key={lane} lane={lane} size={8} title={laneName[lane]} />
              ))}
            </span>
            <span className={styles.date}>{formatDate(precedent.ruledOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
