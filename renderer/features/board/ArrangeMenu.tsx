// Decides how one chooses what the board is grouped and ordered by, and how dense it is. Sorts and groups nothing itself.
import { Check, Users } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { groupings, sortings } from '../../../shared/records/saved-view';
import { groupedWords, groupingWords, sortingWords } from '../../../shared/records/value-words';
import { setPreferences, usePreferences } from '../../store/preferences';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import list from '../../ui/list.module.css';
import styles from './ArrangeMenu.module.css';

const densityWords = { compact: 'Compact', comfortable: 'Comfortable' } as const;

/** A button "By seller" with three short lists: group by, order by, density. */
export function ArrangeMenu() {
  const grouping = useView((state) => state.grouping);
  const sorting = useView((state) => state.sorting);
  const density = usePreferences((state) => state.density);
  const by = groupedWords(grouping);
  return (
    <MenuTrigger>
      <Button
        look="quiet"
        icon={Users}
        className={styles.button ?? ''}
        aria-label={`Arrange: ${by}, ordered by ${sortingWords[sorting].toLowerCase()}`}
      >
        <span className={styles.words}>{by}</span>
      </Button>
      <Popover className={list.popover ?? ''} placement="bottom end" offset={4}>
        <Menu aria-label="Arrange the board" className={styles.menu ?? ''}>
          <Section
            heading="Group by"
            words={groupingWords}
            order={groupings}
            value={grouping}
            onChoose={(next) => useView.setState({ grouping: next })}
          />
          <Separator className={list.separator ?? ''} />
          <Section
            heading="Order by"
            words={sortingWords}
            order={sortings}
            value={sorting}
            onChoose={(next) => useView.setState({ sorting: next })}
          />
          <Separator className={list.separator ?? ''} />
          <Section
            heading="Density"
            words={densityWords}
            order={['compact', 'comfortable'] as const}
            value={density}
            onChoose={(next) => setPreferences({ density: next })}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Section<T extends string>(props: {
  readonly heading: string;
  readonly words: Readonly<Record<T, string>>;
  readonly order: readonly T[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <MenuSection
      selectionMode="single"
      selectedKeys={[props.value]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : [...keys];
        if (chosen !== undefined) props.onChoose(chosen as T);
      }}
    >
      <Header className={list.heading ?? ''}>{props.heading}</Header>
      {props.order.map((each) => (
        <MenuItem key={each} id={each} textValue={props.words[each]} className={list.item ?? ''}>
          {({ isSelected }) => (
            <>
              <span className={list.words}>{props.words[each]}</span>
              {isSelected && <Check size={14} strokeWidth={1.7} aria-hidden="true" className={list.check} />}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
