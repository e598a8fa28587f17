import { type BrowserWindow, screen } from 'electron';
import { isInSight, placeWindow } from './window-state.ts';

/** Brings the window back when its screen is unplugged, or becomes so small that its title bar is out of reach. */
export function keepInSight(window: BrowserWindow): void {
  const look = () => {
    if (window.isDestroyed() || window.isMinimized()) return;
    const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
      ({ workArea }) => workArea,
    );
    const bounds = window.getNormalBounds();
    if (isInSight(bounds, workAreas)) return;
    window.setBounds(placeWindow({ ...bounds, isMaximized: window.isMaximized() }, workAreas));
  };
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);
  window.once('closed', () => {
    screen.off('display-removed', look);
    screen.off('display-metrics-changed', look);
  });
}
