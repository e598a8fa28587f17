import { app } from 'electron';
import { runBrowserView } from './browser-view/run-browser-view.ts';

runBrowserView(app);
