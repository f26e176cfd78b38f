// Decides which views of the plan there are to switch between, for the switcher and for the commands. Changes no record.
import type { ScenarioView } from '../../../shared/records/saved-view';
import { select, useView } from '../../store/view';

export interface ScenarioChoice {
  readonly id: ScenarioView;
  readonly label: string;
  readonly detail?: string;
}

/** The plan by its name, what it would change, and what is. */
export function scenarioChoices(planName: string): readonly ScenarioChoice[] {
  return [
    { id: 'proposed', label: planName },
    { id: 'difference', label: 'Difference', detail: 'Only what would change' },
    { id: 'current', label: 'Current', detail: 'What the CRM says' },
  ];
}

/** Shows another one. What was selected may not be there, so it is let go. */
export function showScenario(scenarioView: ScenarioView): void {
  useView.setState({ scenarioView });
  select([]);
}
