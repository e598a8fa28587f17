import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { noteFault } from '#renderer/bridge/note-fault.ts';
import { SupportBundle } from '#renderer/support/support-bundle.tsx';
import { frameTexts } from '#renderer/texts/frame.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './frameless.module.css';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

interface CrashBoundaryState {
  readonly hasCrashed: boolean;
}

/** What a programming mistake leaves on screen: that nothing is lost, and a way on. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { hasCrashed: false };

  static getDerivedStateFromError(): CrashBoundaryState {
    return { hasCrashed: true };
  }

  override componentDidCatch(error: unknown): void {
    noteFault(error);
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <main className={classes['page']}>
        <Notice
          tone="serious"
          title={frameTexts.crash.title}
          isUrgent
          actions={
            <>
              <Button
                onClick={() => {
                  window.location.hash = '/';
                  window.location.reload();
                }}
              >
                {frameTexts.crash.reload}
              </Button>
              <SupportBundle />
            </>
          }
        >
          <p>{frameTexts.crash.lead}</p>
        </Notice>
      </main>
    );
  }
}
