import { type Command, type CommandIo, EXIT } from './command.ts';

const HELP_FLAGS: readonly (string | undefined)[] = ['--help', '-h', 'help'];

/** The help over all commands. */
function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, usage }) => `  ${name.padEnd(width)}  ${usage.split('\n')[0] ?? ''}`);
  return [
    'Tự kiểm ATTT: các lệnh chạy không cần cửa sổ.',
    '',
    'Cách gọi: npm run -s cli -- LỆNH [tham số]',
    '',
    ...lines,
    '',
    'Kết quả là JSON trên luồng ra chuẩn, tiến độ trên luồng lỗi chuẩn.',
    'Mã thoát: 0 xong, 1 có điều không ổn, 2 tham số hoặc dữ liệu vào sai.',
    'Xem từng lệnh: npm run -s cli -- LỆNH --help',
  ].join('\n');
}

/** Finds and runs the command that the arguments name; gives the exit code. */
export async function runCommandLine(
  commands: readonly Command[],
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const [name, ...others] = args;
  if (HELP_FLAGS.includes(name)) {
    io.printText(overview(commands));
    return EXIT.ok;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const message = name === undefined ? 'Chưa ghi lệnh nào.' : `Không có lệnh “${name}”.`;
    io.printJson({ ok: false, code: 'usage', message });
    io.printProgress(overview(commands));
    return EXIT.usage;
  }
  if (others.some((argument) => argument === '--help' || argument === '-h')) {
    io.printText(command.usage);
    return EXIT.ok;
  }
  return await command.run(others, io);
}
