import { type Command, EXIT } from '#cli/command.ts';

export const command: Command = {
  name: 'made-up',
  usage: 'Nhắc lại các tham số.\n\nCách gọi:\n  npm run -s cli -- made-up TỪ…',
  run: (args, { printJson }) => {
    printJson({ ok: true, args });
    return Promise.resolve(EXIT.ok);
  },
};
