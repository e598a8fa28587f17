import type { Command } from './command.ts';

const modules = import.meta.glob<{ readonly command: Command }>('./commands/*.command.ts', { eager: true });

/** Every headless command, one file each, in the order of their names. */
export const commands: readonly Command[] = Object.values(modules)
  .map((module) => module.command)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
