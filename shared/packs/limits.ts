/** The largest pack, in bytes of UTF-8; that of 2024 has about 50,000. */
export const MAX_PACK_BYTES = 512 * 1024;

/** The largest pack file: a pack in base64 with its signature. */
export const MAX_PACK_FILE_BYTES = 768 * 1024;

/** The most faults that are listed. */
export const MANY_FAULTS = 50;
