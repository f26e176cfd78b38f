// Decides what can be done with a rule from its row besides editing it. Allows nothing itself: that is shared/actions.
import { Ellipsis } from 'lucide-react';
import { isDefaultRule } from '../../../shared/coverage/default-rules';
import type { Book } from '../../../shared/records/book';
import type { CoverageRule } from '../../../shared/records/rule';
import { openNewRule } from '../../store/rule-draft';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { askRule, changeRule, dropRule } from './change-rule';

interface RuleMenuProps {
  readonly rule: CoverageRule;
  readonly book: Book;
  /** Whether others that count alike are asked before and after it. */
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
}

/** `button` "More for C5". */
export function RuleMenu({ rule, book, place }: RuleMenuProps) {
  const entries: MenuEntry[] = [
    { id: 'earlier', label: 'Ask earlier', isDisabled: place.isFirst },
    { id: 'later', label: 'Ask later', isDisabled: place.isLast },
    { id: 'copy', label: 'Write another like it' },
    rule.status === 'active'
      ? { id: 'retire', label: 'Retire' }
      : { id: 'activate', label: rule.status === 'draft' ? 'Activate' : 'Bring back' },
    ...(isDefaultRule(rule) ? [] : [{ id: 'remove', label: 'Remove' }]),
  ];
  const choose = (id: string) => {
    switch (id) {
      case 'earlier':
      case 'later':
        askRule({ ruleId: rule.id, to: id });
        break;
      case 'copy':
        openNewRule(book, {
          ...rule,
          title: `${rule.title}, again`,
          status: 'draft',
          origin: 'hand',
          originRef: rule.code,
        });
        break;
      case 'retire':
        changeRule({ ruleId: rule.id, status: 'retired' });
        break;
      case 'activate':
        changeRule({ ruleId: rule.id, status: 'active' });
        break;
      case 'remove':
        dropRule(rule.id);
        break;
      default:
        break;
    }
  };
  return (
    <Menu name={`More for ${rule.code}`} groups={[{ entries }]} onChoose={choose} placement="bottom end">
      <IconButton icon={Ellipsis} name={`More for ${rule.code}`} />
    </Menu>
  );
}
