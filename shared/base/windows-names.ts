/**
 * Names that Windows gives to devices, whatever ending follows (Microsoft, “Naming Files, Paths, and Namespaces”): a
 * report written to `CON.pdf` would be gone.
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9¹²³])[ .]*(?:\..*)?$/iu;
/** The colon names a stream within a file, which no folder shows. */
const CHARACTERS = /[<>:"|?*\u0000-\u001f]/u;

/**
 * Whether Windows would store a file of this name (the last part of a path) under another name, in a place that nobody
 * finds, or not at all: names of devices, characters with a meaning of their own, and a dot or blank at the end, which
 * it leaves out without a word.
 */
export function isLostOnWindows(name: string): boolean {
  return DEVICE.test(name) || CHARACTERS.test(name) || /[ .]$/u.test(name);
}
