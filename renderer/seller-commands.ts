// The commands about sellers as a whole and about what capacity counts. What is done to one seller is found with their
// name: palette-seller-actions. Draws nothing.
import { Combine, Gauge, LayoutGrid, Scale, UserPlus, UsersRound } from 'lucide-react';
import type { Command } from './app-commands';
import type { CommandState } from './command-state';
import { capacityUnits, countCapacityIn } from './features/sellers/capacity-units';
import { onSellers, sellerVerbs } from './palette-seller-actions';
import { sellersModes, showSellersAs } from './store/sellers-view';
import { goToAndAsk } from './store/wishes';

export function sellerCommands({ loadUnit, sellerCount, sellersMode }: CommandState): readonly Command[] {
  const noSellers = sellerCount === 0 ? 'No sellers yet' : null;
  return [
    {
      id: 'addSeller',
      label: 'Add seller',
      also: 'new person',
      icon: UserPlus,
      changes: true,
      run: () => goToAndAsk('sellers', 'add a seller'),
    },
    {
      id: 'sellers:merge',
      label: 'Merge sellers…',
      also: 'combine join same person',
      icon: Combine,
      changes: true,
      blocked: sellerCount < 2 ? 'There are no two sellers' : null,
      run: () => goToAndAsk('sellers', 'merge sellers'),
    },
    {
      id: 'sellers:duplicates',
      label: 'Likely duplicates',
      also: 'sellers merge same person twice',
      icon: UsersRound,
      blocked: noSellers,
      run: () => goToAndAsk('sellers', 'likely duplicates'),
    },
    ...sellerVerbs.map(
      ({ id, label, icon, also, example }): Command => ({
        id: `sellers:${id}`,
        label,
        also,
        icon,
        changes: true,
        blocked: noSellers ?? `Type whom as well, as in ${example} Maya`,
        run: () => undefined,
      }),
    ),
    ...capacityUnits.map(
      ({ id, label }): Command => ({
        id: `capacity:${id}`,
        label: `Capacity counts ${label}`,
        also: 'load workload unit revenue meter',
        icon: Gauge,
        changes: true,
        blocked: id === loadUnit ? 'Counted so now' : null,
        run: () => onSellers(() => countCapacityIn(id)),
      }),
    ),
    {
      id: 'capacity:weights',
      label: 'Weights…',
      also: 'capacity points workload small medium large',
      icon: Scale,
      changes: true,
      blocked: noSellers ?? (loadUnit === 'points' ? null : 'Capacity does not count points'),
      run: () => goToAndAsk('sellers', 'set the weights'),
    },
    ...sellersModes.map(
      ({ id, label }): Command => ({
        id: `sellers as:${id}`,
        label: `Show sellers as ${label.toLowerCase()}`,
        also: 'list view',
        icon: LayoutGrid,
        blocked: id === sellersMode ? 'Shown so now' : null,
        run: () => onSellers(() => showSellersAs(id)),
      }),
    ),
  ];
}
