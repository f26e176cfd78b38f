// Decides how one switches between what is and what is planned. Changes no record.
import { GitBranch } from 'lucide-react';
import { planAId } from '../../../shared/records/ids';
import type { ScenarioView } from '../../../shared/records/saved-view';
import { useRecord } from '../../store/records';
import { useView } from '../../store/view';
import { Select } from '../../ui/Select';
import styles from './ScenarioSwitcher.module.css';
import { scenarioChoices, showScenario } from './scenario-views';

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
      choices={scenarioChoices(`${plan?.name ?? 'Plan A'}, ${plan?.status ?? 'draft'}`)}
      onChange={(id) => showScenario(id as ScenarioView)}
    />
  );
}
