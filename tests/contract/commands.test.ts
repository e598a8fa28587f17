import { describe, expect, it } from 'vitest';
import type { Command } from '#cli/command.ts';
import { loadCommand, loadCommands } from '#cli/registry.ts';

const commands = await loadCommands();

const files = import.meta.glob<{ readonly command: Command }>('/electron/cli/commands/*.command.ts', {
  eager: true,
});

describe('the headless commands', () => {
  it('lie in a file of their name each and are all registered', () => {
    const byFile = Object.entries(files).map(([path, { command }]) => [
      path.split('/').at(-1)?.replace('.command.ts', ''),
      command.name,
    ]);
    for (const [fileName, name] of byFile) expect(name).toBe(fileName);
    expect(commands.map(({ name }) => name)).toEqual(byFile.map(([, name]) => name).sort());
    expect(commands.map(({ name }) => name)).toContain('export-report');
  });

  it('can be loaded one by one, and only by names that exist', async () => {
    expect((await loadCommand('verify'))?.name).toBe('verify');
    expect(await loadCommand('../commands/verify')).toBeUndefined();
    expect(await loadCommand('')).toBeUndefined();
  });

  it.each(commands.map((command) => [command.name, command.usage] as const))(
    '%s says in its first line what it does, then how it is called',
    (name, usage) => {
      const [first = '', ...others] = usage.split('\n');
      expect(first).toMatch(/^\p{Lu}.{10,100}\.$/u);
      expect(others.join('\n')).toContain(`npm run -s cli -- ${name}`);
    },
  );
});
