// Decides how a ruling is written, and that none is issued without decision, rule and reasoning. Plans nothing itself.
import { useEffect, useEffectEvent, useState } from 'react';
import { issueRuling } from '../../../shared/actions/issue-ruling';
import { planAId } from '../../../shared/records/ids';
import { act } from '../../store/act';
import { usePreferences } from '../../store/preferences';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { RadioCards } from '../../ui/RadioCards';
import { TextArea } from '../../ui/TextArea';
import { type CaseFile, decisionsOf } from './case-file';
import { rulingCommandOf } from './case-keys';
import { RulingGiven } from './RulingGiven';
import styles from './RulingPanel.module.css';

interface RulingPanelProps {
  readonly file: CaseFile;
  /** The ruling is in the journal: time for the next case. */
  readonly onIssued: () => void;
}

/** The ruling of a case: the form while it is open, what was decided once it is ruled. */
export function RulingPanel({ file, onIssued }: RulingPanelProps) {
  return (
    <section className={styles.panel} aria-labelledby="ruling-title" data-region="ruling">
      <h2 id="ruling-title" className={styles.title}>
        Ruling
      </h2>
      {file.ruling === undefined ? (
        <RulingForm file={file} onIssued={onIssued} />
      ) : (
        <RulingGiven ruling={file.ruling} />
      )}
    </section>
  );
}

function RulingForm({ file, onIssued }: RulingPanelProps) {
  const { ticket } = file;
  const [decisionId, setDecisionId] = useState<string | null>(null);
  const [cited, setCited] = useState<string | null>(ticket.ruleCode);
  const [reasoning, setReasoning] = useState('');
  const decisions = decisionsOf(file);
  const decision = decisions.find((each) => each.id === decisionId);
  const missing = [
    ...(decision === undefined ? ['a decision'] : []),
    ...(cited === null ? ['the rule cited'] : []),
    ...(reasoning.trim() === '' ? ['the reasoning'] : []),
  ];
  const issue = () => {
    if (decision === undefined || cited === null || missing.length > 0) return;
    const plan = act((records, context) =>
      issueRuling(
        records,
        {
          ticketId: ticket.id,
          decision: decision.label,
          lane: decision.lane,
          toSellerId: decision.sellerId,
          teamSellerIds: decision.teamSellerIds,
          ruleCited: cited,
          reasoning,
          scenarioId: planAId,
        },
        context,
      ),
    );
    if (plan !== null) onIssued();
  };
  useRulingKeys({ onIssue: issue, onDecide: (index) => setDecisionId(decisions[index]?.id ?? decisionId) });
  return (
    <div className={styles.form}>
      <RadioCards
        label="Decision"
        cards={decisions.map((each, index) => ({
          id: each.id,
          label: each.label,
          detail: each.detail,
          lanes: each.lanes,
          keys: String(index + 1),
        }))}
        value={decisionId}
        onChange={setDecisionId}
      />
      <ComboBox
        label="Rule cited"
        choices={file.citable}
        value={cited}
        onChange={setCited}
        placeholder="Find a rule or a precedent"
      />
      <TextArea
        label="Reasoning"
        aside="Both sellers see this"
        value={reasoning}
        onChange={setReasoning}
        rows={4}
        maxLength={4_000}
      />
      <div className={styles.foot}>
        <p id="ruling-missing" className={styles.missing} aria-live="polite">
          {missing.length > 0 && `Still missing: ${missing.join(', ')}.`}
        </p>
        <Button
          look="primary"
          size="form"
          {...(missing.length === 0 ? { keys: 'mod+Enter' } : {})}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          aria-describedby="ruling-missing"
          isDisabled={missing.length > 0}
          onPress={issue}
        >
          Issue ruling
        </Button>
      </div>
    </div>
  );
}

interface RulingKeys {
  readonly onIssue: () => void;
  /** From 0. */
  readonly onDecide: (index: number) => void;
}

/** Ctrl or Cmd Enter issues, also from within a field; 1 to 9 decide outside fields. */
function useRulingKeys({ onIssue, onDecide }: RulingKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || useView.getState().dialog !== null) return;
    const command = rulingCommandOf(event);
    if (command === null) return;
    if (command === 'issue') {
      event.preventDefault();
      onIssue();
      return;
    }
    if (!usePreferences.getState().singleKeys) return;
    // A radio is an input too, yet takes no digits.
    const field = event.target instanceof HTMLElement ? event.target.closest('input, textarea') : null;
    if (field !== null && field.getAttribute('type') !== 'radio') return;
    event.preventDefault();
    onDecide(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
