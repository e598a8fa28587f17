/** One request for a well-known path. */
export interface ExposedPath {
  readonly path: string;
  /** How many bytes of the answer are enough to prove what it is, at most 1,024. */
  readonly bytes: number;
  /** Whether the answer is a list of names with secret values: the values must never be kept. */
  readonly hasSecretValues: boolean;
}

/** Enough of a binary file to know its kind. */
const MAGIC_BYTES = 64;
const TEXT_BYTES = 1_024;

const SECRET_PATHS = [
  '/.env',
  '/wp-config.php.bak',
  '/wp-config.php~',
  '/configuration.php.bak',
  '/web.config.bak',
];
const ARCHIVE_PATHS = ['/backup.zip', '/backup.sql', '/www.zip', '/db.sql'];
const PAGE_PATHS = [
  '/.git/HEAD',
  '/.svn/entries',
  '/.DS_Store',
  '/phpinfo.php',
  '/info.php',
  '/wp-content/uploads/',
  '/uploads/',
  '/wp-admin/install.php',
  '/install/index.php',
  '/installation/index.php',
  '/phpmyadmin/',
  '/adminer.php',
  '/server-status',
  '/wp-json/wp/v2/users',
];

/** The paths that are asked for once each when the user wants it: 24, the most tell-tale ones first. */
export function exposedPaths(host: string): readonly ExposedPath[] {
  const [name = ''] = host.replace(/^www\./u, '').split('.');
  return [
    ...SECRET_PATHS.map((path) => ({ path, bytes: TEXT_BYTES, hasSecretValues: true })),
    ...[...ARCHIVE_PATHS, `/${name}.zip`].map((path) => ({
      path,
      bytes: MAGIC_BYTES,
      hasSecretValues: false,
    })),
    ...PAGE_PATHS.map((path) => ({ path, bytes: TEXT_BYTES, hasSecretValues: false })),
  ];
}
