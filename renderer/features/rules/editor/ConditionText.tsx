// Decides how a condition is typed as text: what is wrong is underlined, said with its line and column, and gone to; what can
// be read becomes the condition at once. Reads no text itself and stores nothing.
import { CircleAlert } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { conditionSentence } from '../../../../shared/coverage/condition-sentence';
import type { TextProblem, Vocabulary } from '../../../../shared/coverage/condition-text';
import { conditionTyped } from '../../../../shared/coverage/condition-typed';
import { normalised } from '../../../../shared/coverage/edit-condition';
import { readCondition } from '../../../../shared/coverage/read-condition';
import type { Condition, FieldRef } from '../../../../shared/records/condition';
import { Button } from '../../../ui/Button';
import { SuggestingTextArea } from '../../../ui/SuggestingTextArea';
import styles from './ConditionText.module.css';
import type { BookValue } from './kit';
import { suggestionsFor } from './value-suggestions';

interface ConditionTextProps {
  readonly condition: Condition;
  /** Called with each text that can be read. */
  readonly onChange: (next: Condition) => void;
  /** A text to begin with that could not be read when it was left; null for the condition as it stands. */
  readonly unreadText: string | null;
  /** Told when the text cannot be read, and when it can again: what is shown then is not what stands. */
  readonly onProblem: (problem: TextProblem | null, text: string) => void;
  /** Gives an unreadable text up. */
  readonly onDiscard: () => void;
  /** Of the rule: "C5". */
  readonly code: string;
  readonly vocabulary: Vocabulary;
  /** The values accounts hold in a text field, most frequent first. */
  readonly valuesOf: (ref: FieldRef) => readonly BookValue[];
}

/** Half a word is no mistake: what is wrong is said once the typing rests. */
const restMs = 350;
const longest = 10_000;

/** `textbox` "C5 condition as text", with its problem in a live region below. */
export function ConditionText(props: ConditionTextProps) {
  const { condition, onChange, onProblem, onDiscard, code, vocabulary, valuesOf } = props;
  const { text, take, drop } = useText(condition, vocabulary, props.unreadText);
  const area = useRef<HTMLTextAreaElement>(null);
  const footId = useId();
  const read = useMemo(() => readCondition(text, vocabulary), [text, vocabulary]);
  const [rested, setRested] = useRested(text);
  const problem = read.ok || !rested ? null : read.problem;
  const change = (next: string) => {
    const outcome = readCondition(next, vocabulary);
    take(next, outcome.ok ? outcome.condition : null);
    if (outcome.ok) onChange(outcome.condition);
  };
  // Not only by typing: a condition that changes elsewhere takes an unreadable text away.
  const tell = useRef(onProblem);
  useEffect(() => {
    tell.current = onProblem;
  });
  useEffect(() => tell.current(read.ok ? null : read.problem, text), [read, text]);
  const goToIt = () => {
    if (problem === null) return;
    area.current?.focus();
    area.current?.setSelectionRange(problem.from, problem.to);
  };
  return (
    <div className={styles.typed}>
      <SuggestingTextArea
        ref={area}
        label={`${code} condition as text`}
        value={text}
        onChange={change}
        onBlur={setRested}
        suggest={(typed, offset) => suggestionsFor(typed, offset, vocabulary, valuesOf)}
        wrong={problem}
        describedBy={footId}
        maxLength={longest}
      />
      <div className={styles.foot}>
        <p id={footId} aria-live="polite" className={problem === null ? styles.read : styles.problem}>
          {problem === null ? (
            read.ok && `Read as: ${conditionSentence(read.condition, vocabulary)}.`
          ) : (
            <>
              <CircleAlert size={14} strokeWidth={1.7} aria-hidden="true" />
              <span>{`Line ${problem.line}, column ${problem.column}: ${problem.message}`}</span>
            </>
          )}
        </p>
        {problem !== null && (
          <>
            <Button look="link" onPress={goToIt}>
              Go to it
            </Button>
            <Button
              look="link"
              onPress={() => {
                drop();
                onDiscard();
              }}
            >
              Discard text
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** The text as it is typed; written anew when the condition was changed elsewhere. */
function useText(condition: Condition, vocabulary: Vocabulary, unreadText: string | null) {
  const stands = meaningOf(condition);
  const [typed, setTyped] = useState(() => (unreadText === null ? null : { text: unreadText, stands }));
  const isOwn = typed !== null && typed.stands === stands;
  return {
    text: isOwn ? typed.text : conditionTyped(condition, vocabulary),
    /** While a text cannot be read, the condition that stands is still the one before. */
    take: (text: string, read: Condition | null) =>
      setTyped({ text, stands: read === null ? stands : meaningOf(read) }),
    drop: () => setTyped(null),
  };
}

/** Whoever holds the condition may keep it in its simplest form: that is no reason to write the text anew. */
function meaningOf(condition: Condition): string {
  return JSON.stringify(normalised(condition));
}

/** False from each change of the text until nothing was typed for a moment; the second makes it true at once. */
function useRested(text: string): readonly [boolean, () => void] {
  const [restedAt, setRestedAt] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRestedAt(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [restedAt === text, () => setRestedAt(text)];
}
