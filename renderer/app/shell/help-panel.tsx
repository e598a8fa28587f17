import { ActionIcon, Button } from '@mantine/core';
import { IconBook2, IconX } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import classes from './help-panel.module.css';

interface HelpPanelProps {
  readonly onElement: (element: HTMLElement | null) => void;
}

/**
 * The panel into which a screen puts its help; without help there is no panel (the style sheet sees to that). Where
 * there is room it stands beside the content and its state is remembered; in a narrow window it lies over it.
 */
export function HelpPanel({ onElement }: HelpPanelProps) {
  const hasRoom = useMediaQuery('(min-width: 1280px)', true, { getInitialValueInEffect: false });
  const remembered = useSetting('helpPanel');
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const isOpen = hasRoom ? remembered !== 'folded' : isDrawerOpen;
  const setOpen = (open: boolean) => {
    if (hasRoom) void saveSetting('helpPanel', open ? 'open' : 'folded');
    else setIsDrawerOpen(open);
  };
  return (
    <aside
      className={classes['panel']}
      aria-label={frameTexts.helpPanel.label}
      data-open={isOpen}
      data-over={!hasRoom}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !hasRoom) setOpen(false);
      }}
    >
      {isOpen ? (
        <ActionIcon
          className={classes['close']}
          aria-label={frameTexts.helpPanel.close}
          title={frameTexts.helpPanel.close}
          onClick={() => {
            setOpen(false);
          }}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      ) : (
        <Button
          className={classes['open']}
          size="compact-md"
          leftSection={<IconBook2 size={18} aria-hidden />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {frameTexts.helpPanel.open}
        </Button>
      )}
      <div className={classes['content']} ref={onElement} hidden={!isOpen} />
    </aside>
  );
}
