// The commands about how the board is arranged: grouping, order, density. Their words and what they do are those of the
// menu; a list of its own, because there are many. Draws nothing.
import { ArrowDownWideNarrow, Rows3, Users } from 'lucide-react';
import type { Command } from './app-commands';
import { onBoard } from './board-commands';
import type { CommandState } from './command-state';
import { type Arrangement, densities, groupBy, orderBy } from './features/board/arrange';

export function arrangeCommands({ view, density }: CommandState): readonly Command[] {
  return [
    ...commandsOf(groupBy, view.grouping, { also: 'arrange board by list', icon: Users }),
    ...commandsOf(orderBy, view.sorting, { also: 'arrange sort cards by', icon: ArrowDownWideNarrow }),
    ...commandsOf(densities, density, { also: 'arrange rows height spacing', icon: Rows3 }),
  ];
}

function commandsOf<T extends string>(
  { heading, order, words, choose }: Arrangement<T>,
  value: T,
  { also, icon }: Pick<Command, 'also' | 'icon'>,
): Command[] {
  return order.map((each) => ({
    id: `${heading}:${each}`,
    label: `${heading} ${words[each]}`,
    ...(also === undefined ? {} : { also }),
    ...(icon === undefined ? {} : { icon }),
    blocked: each === value ? 'In use' : null,
    run: () => onBoard(() => choose(each)),
  }));
}
