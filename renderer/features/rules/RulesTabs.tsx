// Decides how the parts of the rules screen are chosen between. Shows none.
import { type RulesTab, showRulesTab, useRuleDraft } from '../../store/rule-draft';
import { Segmented } from '../../ui/Segmented';

const parts: readonly { readonly id: RulesTab; readonly label: string }[] = [
  { id: 'rules', label: 'Rules' },
  { id: 'quality', label: 'Quality' },
  { id: 'exceptions', label: 'Exceptions' },
  { id: 'versions', label: 'Versions' },
];

export function RulesTabs() {
  const tab = useRuleDraft((state) => state.tab);
  return (
    <Segmented
      label="Part of the screen"
      hideLabel
      segments={parts}
      value={tab}
      onChange={(id) => {
        const part = parts.find((each) => each.id === id);
        if (part !== undefined) showRulesTab(part.id);
      }}
    />
  );
}
