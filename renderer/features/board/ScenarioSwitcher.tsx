// Decides how one switches between what is and what is planned. Changes no record.
import { GitBranch } from 'lucide-react';
import { planAId } from '../../../shared/records/ids';
import type { ScenarioView } from '../../../shared/records/saved-view';
import { useRecord } from '../../store/records';
import { select, useView } from '../../store/view';
import { Select } from '../../ui/Select';
import styles from './ScenarioSwitcher.module.css';

/** A button "Scenario: Plan A, draft" with a list: the plan, and Current. */
export function ScenarioSwitcher() {
  const view = useView((state) => state.scenarioView);
  const plan = useRecord('scenario', planAId);
  return (
    <Select
      label="Scenario:"
      hideLabel
      size="small"
      icon={GitBranch}
      className={styles.switcher ?? ''}
      value={view}
      choices={[
        { id: 'proposed', label: `${plan?.name ?? 'Plan A'}, ${plan?.status ?? 'draft'}` },
        { id: 'difference', label: 'Difference', detail: 'Only what would change' },
        { id: 'current', label: 'Current', detail: 'What the CRM says' },
      ]}
      onChange={(id) => {
        useView.setState({ scenarioView: id as ScenarioView });
        select([]);
      }}
    />
  );
}
