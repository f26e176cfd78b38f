// Decides what a new rule may begin from: the ready rules, with a threshold of the book's own. Adds none itself.
import { useMemo, useState } from 'react';
import { distributionOf, niceThresholds } from '../../../shared/coverage/distribution';
import { FieldColumns } from '../../../shared/coverage/field-columns';
import { ruleField } from '../../../shared/coverage/rule-fields';
import { type RuleTemplate, ruleTemplates } from '../../../shared/coverage/rule-templates';
import { ruleWords } from '../../../shared/coverage/rule-words';
import { mainThreshold, withThreshold } from '../../../shared/coverage/thresholds';
import { sameValue } from '../../../shared/journal/diff';
import type { Book } from '../../../shared/records/book';
import type { Condition } from '../../../shared/records/condition';
import { ruleContextOf } from '../../store/rule-context';
import { openNewRule } from '../../store/rule-draft';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioCards } from '../../ui/RadioCards';

interface TemplateDialogProps {
  readonly book: Book;
  readonly onClose: () => void;
}

/** `dialog` "Add a rule": one choice, then the editor. */
export function TemplateDialog({ book, onClose }: TemplateDialogProps) {
  const [chosen, setChosen] = useState('blank');
  // Each looks through the book for a line of its own.
  const cards = useMemo(
    () =>
      ruleTemplates.map((template) => ({
        id: template.id,
        label: template.name,
        ...standingOf(template, book),
      })),
    [book],
  );
  const begin = () => {
    const template = ruleTemplates.find(({ id }) => id === chosen);
    if (template === undefined) return;
    openNewRule(book, {
      ...template.rule,
      condition: conditionFor(template, book),
      status: 'draft',
      origin: template.id === 'blank' ? 'hand' : 'template',
      originRef: template.id === 'blank' ? null : template.name,
    });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add a rule"
      subtitle="Begin from a ready rule; everything in it can be changed."
      onSubmit={begin}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Write it
          </Button>
        </>
      }
    >
      <RadioCards label="Begin from" cards={cards} value={chosen} onChange={setChosen} />
    </Dialog>
  );
}

/** A template whose question some rule asks already cannot be begun from: two of one question cannot both be changed. */
function standingOf(template: RuleTemplate, book: Book): { detail: string; isDisabled?: boolean } {
  const condition = conditionFor(template, book);
  const twin = book
    .all('coverageRule')
    .find((rule) => rule.status !== 'retired' && sameValue(rule.condition, condition));
  return twin === undefined
    ? { detail: noteOf(template, book) }
    : { detail: `${twin.code} asks this already. Edit ${twin.code} instead.`, isDisabled: true };
}

/** What a template divides, with the line that this book would begin with. */
function noteOf(template: RuleTemplate, book: Book): string {
  if (template.proposedBy === null) return template.note;
  const { met } = ruleWords(conditionFor(template, book), book.workspace());
  return `${template.note} Begins at: ${met}.`;
}

/**
 * The template's own line, where it divides this book: at least one account in twenty on each side. Else a round value near
 * the middle of the book.
 */
function conditionFor({ rule, proposedBy }: RuleTemplate, book: Book): Condition {
  const threshold = mainThreshold(rule, {});
  if (proposedBy === null || threshold === null) return rule.condition;
  const columns = new FieldColumns(book.all('account'), ruleContextOf(book));
  const values = columns.numbers({ of: 'account', field: proposedBy });
  const distribution = distributionOf(values);
  if (distribution.count === 0) return rule.condition;
  const above = values.reduce((count, value) => count + Number(value >= threshold.value), 0);
  const share = above / distribution.count;
  if (share >= 0.05 && share <= 0.95) return rule.condition;
  const offered = niceThresholds(distribution, ruleField(proposedBy, {})?.kind ?? 'number');
  const middle = offered[Math.floor(offered.length / 2)];
  return middle === undefined ? rule.condition : withThreshold(rule.condition, threshold, middle.value);
}
