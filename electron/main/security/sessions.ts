import { type FromPartitionOptions, session, type Session } from 'electron';

/**
 * Chromium looks for the dictionary of each language of a session, even where checking the spelling is switched off:
 * without a language there is none to look for. After an `await` it has begun already.
 */
function withoutDictionaries(made: Session): Session {
  made.setSpellCheckerLanguages([]);
  made.setSpellCheckerEnabled(false);
  return made;
}

/** The session of the window. Has to be asked for first as soon as the app is ready, before any window opens. */
export function windowSession(): Session {
  return withoutDictionaries(session.defaultSession);
}

/** A session of its own for a part of main; no page uses it, and it keeps nothing. */
export function ownSession(name: string, options?: FromPartitionOptions): Session {
  return withoutDictionaries(session.fromPartition(name, options));
}
