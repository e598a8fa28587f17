import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { Directive, Item } from '#shared/directives/directive.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { ADDRESSES, href, itemAddress } from '#renderer/ui/addresses.ts';
import classes from './item-page.module.css';

interface ItemNeighboursProps {
  readonly directive: Directive;
  readonly item: Item;
}

/** The way on: the item before, the item after, and after the last one the contacts. */
export function ItemNeighbours({ directive, item }: ItemNeighboursProps) {
  const index = directive.items.indexOf(item);
  const before = directive.items[index - 1];
  const after = directive.items[index + 1];
  return (
    <nav className={classes['neighbours']} aria-label={checklistTexts.neighbours}>
      <Button
        component="a"
        href={href(before === undefined ? ADDRESSES.home : itemAddress(before.id))}
        leftSection={<IconArrowLeft size={18} aria-hidden />}
      >
        {before === undefined ? checklistTexts.toHome : checklistTexts.item(before.id, before.shortTitle)}
      </Button>
      <Button
        component="a"
        variant="filled"
        color="accent"
        href={href(after === undefined ? ADDRESSES.contacts : itemAddress(after.id))}
        rightSection={<IconArrowRight size={18} aria-hidden />}
      >
        {after === undefined ? checklistTexts.toContacts : checklistTexts.item(after.id, after.shortTitle)}
      </Button>
    </nav>
  );
}
