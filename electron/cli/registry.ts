import type { Command } from './command.ts';

const loaders = import.meta.glob<{ readonly command: Command }>('./commands/*.command.ts');

/** One headless command, one file each; `undefined` when there is none of this name. The others are not loaded. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  const loader = loaders[`./commands/${name}.command.ts`];
  return loader === undefined ? undefined : (await loader()).command;
}

/** Every headless command, in the order of their names. */
export async function loadCommands(): Promise<readonly Command[]> {
  const modules = await Promise.all(Object.values(loaders).map((loader) => loader()));
  return modules.map(({ command }) => command).sort((a, b) => (a.name < b.name ? -1 : 1));
}
