// Decides how one chooses what the board is grouped and ordered by, and how dense it is. Sorts and groups nothing itself.
import { Check, Users } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { groupedWords, sortingWords } from '../../../shared/records/value-words';
import { usePreferences } from '../../store/preferences';
import { useView } from '../../store/view';
import { Button } from '../../ui/Button';
import list from '../../ui/list.module.css';
import styles from './ArrangeMenu.module.css';
import { type Arrangement, densities, groupBy, orderBy } from './arrange';

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
          <Section of={groupBy} value={grouping} />
          <Separator className={list.separator ?? ''} />
          <Section of={orderBy} value={sorting} />
          <Separator className={list.separator ?? ''} />
          <Section of={densities} value={density} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface SectionProps<T extends string> {
  readonly of: Arrangement<T>;
  readonly value: T;
}

function Section<T extends string>({ of: { heading, order, words, choose }, value }: SectionProps<T>) {
  return (
    <MenuSection
      selectionMode="single"
      selectedKeys={[value]}
      disallowEmptySelection
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : [...keys];
        if (chosen !== undefined) choose(chosen as T);
      }}
    >
      <Header className={list.heading ?? ''}>{heading}</Header>
      {order.map((each) => (
        <MenuItem key={each} id={each} textValue={words[each]} className={list.item ?? ''}>
          {({ isSelected }) => (
            <>
              <span className={list.words}>{words[each]}</span>
              {isSelected && <Check size={14} strokeWidth={1.7} aria-hidden="true" className={list.check} />}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
