import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './run-tool.ts';
import { freePorts, type RunningProgram, startProgram, systemProgram } from './running-program.ts';

/** Debian's WordPress with its own database and web server, at a port of loopback. */
export interface WordPressSite {
  readonly url: string;
  /** Writes a file below the site's folder, as an intruder or an administrator would. */
  readonly write: (file: string, content: string) => void;
  readonly remove: (file: string) => void;
  readonly stop: () => Promise<void>;
}

const WORDPRESS = '/usr/share/wordpress';
const DATABASE = 'truong';

/** Installs and starts a school's site with a few posts, one of them against betting. */
export async function startWordPress(): Promise<WordPressSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wordpress-'));
  const www = path.join(folder, 'www');
  const [databasePort = 0, port = 0] = await freePorts(2);
  const url = `http://127.0.0.1:${String(port)}/`;
  const programs: RunningProgram[] = [];
  const stop = async (): Promise<void> => {
    for (const program of programs.toReversed()) await program.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    programs.push(await startDatabase(folder, databasePort));
    cpSync(WORDPRESS, www, { recursive: true, dereference: true });
    writeFileSync(path.join(www, 'wp-config.php'), configuration(url, databasePort));
    writeFileSync(path.join(folder, 'install.php'), INSTALL);
    runTool('php', '-d', 'display_errors=stderr', path.join(folder, 'install.php'), www);
    programs.push(
      await startProgram(
        [systemProgram('php'), '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${String(port)}`, '-t', www],
        [port],
        { env: { PHP_CLI_SERVER_WORKERS: '4' } },
      ),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    write: (file, content) => {
      mkdirSync(path.dirname(path.join(www, file)), { recursive: true });
      writeFileSync(path.join(www, file), content);
    },
    remove: (file) => {
      rmSync(path.join(www, file), { recursive: true });
    },
    stop,
  };
}

async function startDatabase(folder: string, port: number): Promise<RunningProgram> {
  const data = path.join(folder, 'data');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const options = ['--no-defaults', `--datadir=${data}`, ...asRoot];
  runTool('mariadb-install-db', ...options, '--auth-root-authentication-method=normal', '--skip-test-db');
  const database = await startProgram(
    [
      systemProgram('mariadbd'),
      ...options,
      '--bind-address=127.0.0.1',
      `--port=${String(port)}`,
      `--socket=${path.join(folder, 'sql')}`,
      `--pid-file=${path.join(folder, 'sql.pid')}`,
      '--skip-name-resolve',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    [port],
  );
  try {
    runTool('mariadb', '--no-defaults', '-h127.0.0.1', `-P${String(port)}`, '-uroot', '-e', SCHEMA);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}

const SCHEMA = `CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4`;

function configuration(url: string, databasePort: number): string {
  const home = url.slice(0, -1);
  return `<?php
define('DB_NAME', '${DATABASE}');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', '127.0.0.1:${String(databasePort)}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${home}');
define('WP_SITEURL', '${home}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
`;
}

const INSTALL = `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Trường THCS Mẫu', 'quan-tri', 'quan-tri@example.vn', true, '', 'mat-khau-cua-phep-thu');
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();
$posts = [
  'Lễ khai giảng năm học mới' => 'Sáng 5/9, thầy trò toàn trường dự lễ khai giảng. Hiệu trưởng đánh trống khai trường.',
  'Phòng, chống cờ bạc trong học sinh' => 'Nhà trường tuyên truyền tác hại của cờ bạc, cá độ bóng đá qua mạng và nhắc học sinh không tham gia.',
  'Kết quả giải bóng đá khối 9' => 'Lớp 9A thắng lớp 9B với tỷ số 2-1 trong trận chung kết giải bóng đá nam.',
];
foreach ($posts as $title => $text) {
  wp_insert_post(['post_title' => $title, 'post_content' => "<p>$text</p>", 'post_status' => 'publish', 'post_author' => 1]);
}
`;
