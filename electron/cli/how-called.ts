/** How a developer calls a command; so it stands in every help text. */
const FROM_SOURCES = 'npm run -s cli --';
/** How a command of the installed app is called; the file lies beside the program. */
const FROM_APP = 'tu-kiem-attt.cmd';

/** A text for people with the call as this program is called: inside the app by its own file, else by npm. */
export function inOwnWords(text: string, isInApp: boolean): string {
  return isInApp ? text.replaceAll(FROM_SOURCES, FROM_APP) : text;
}
