import { ActionIcon, Button } from '@mantine/core';
import { IconBook2, IconX } from '@tabler/icons-react';
import { saveSetting, useSetting } from '#renderer/storage/settings.ts';
import { frameTexts } from '#renderer/texts/frame.ts';
import classes from './help-panel.module.css';

interface HelpPanelProps {
  readonly onElement: (element: HTMLElement | null) => void;
}

/**
 * The panel into which a screen puts its help; whether it is open is remembered. The style sheet takes it away where a
 * screen has no help, and in windows under 1280 px, where the screens show their help in its place.
 */
export function HelpPanel({ onElement }: HelpPanelProps) {
  const isOpen = useSetting('helpPanel') !== 'folded';
  return (
    <aside className={classes['panel']} aria-label={frameTexts.helpPanel.label} data-open={isOpen}>
      {isOpen ? (
        <ActionIcon
          className={classes['close']}
          aria-label={frameTexts.helpPanel.close}
          title={frameTexts.helpPanel.close}
          onClick={() => {
            void saveSetting('helpPanel', 'folded');
          }}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      ) : (
        <Button
          size="compact-md"
          leftSection={<IconBook2 size={18} aria-hidden />}
          onClick={() => {
            void saveSetting('helpPanel', 'open');
          }}
        >
          {frameTexts.helpPanel.open}
        </Button>
      )}
      <div className={classes['content']} ref={onElement} hidden={!isOpen} />
    </aside>
  );
}
