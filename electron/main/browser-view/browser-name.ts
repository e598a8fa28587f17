import { app } from 'electron';

/** What Chromium calls itself, without the names of the app and of Electron: attackers look for tools. */
export function browserName(): string {
  return app.userAgentFallback
    .replace(/ (?!AppleWebKit|Chrome|Safari)[^\s()/]+\/[\d.]+/gu, '')
    .replace(/Chrome\/[\d.]+/u, `Chrome/${browserVersion()}.0.0.0`);
}

/** The main version of Chromium: `130`. */
export function browserVersion(): string {
  return process.versions.chrome.split('.')[0] ?? '';
}

/** What Chromium calls itself on a phone. */
export function phoneName(): string {
  return `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browserVersion()}.0.0.0 Mobile Safari/537.36`;
}
