import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { frameTexts } from '#renderer/texts/frame.ts';
import { uiTexts } from '#renderer/texts/ui.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './frameless.module.css';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

interface CrashBoundaryState {
  readonly crash: string | null;
}

/** What a programming mistake leaves on screen: that nothing is lost, and a way on. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crash: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { crash: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.crash === null) return this.props.children;
    return (
      <main className={classes['page']}>
        <Notice
          tone="serious"
          title={frameTexts.crash.title}
          isUrgent
          actions={
            <Button
              onClick={() => {
                window.location.hash = '/';
                window.location.reload();
              }}
            >
              {frameTexts.crash.reload}
            </Button>
          }
        >
          <p>{frameTexts.crash.lead}</p>
          <p>{uiTexts.technicalDetail(this.state.crash)}</p>
        </Notice>
      </main>
    );
  }
}
