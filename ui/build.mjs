/**
 * Builds the page: libraries, types of the API, check of types, bundle, gzip. Each step is left out where nothing it depends on has
 * changed. All happens in a folder of its own, so that builds side by side never meet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [build, unchecked] = process.argv.slice(2);
if (!build) fail('say where to build: build.sh FOLDER');

const CONFIGURATION = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const SOURCES = 'src/main/page';
const API = join(here, '../server/src/main/resources/org/gainsay/server/openapi.yaml');
const EXAMPLES = join(here, '../examples');
const work = join(build, 'npm');
const page = join(build, 'classes/org/gainsay/ui');
const GENERATED = join(work, SOURCES, 'api/schema.ts');
const PACKED = /\.(js|css|html|svg|md)$/;

const sources = [...CONFIGURATION, ...files(join(here, SOURCES)).map((file) => relative(here, file))].filter((file) => !file.endsWith('api/schema.ts'));
const shown = ['arms-deliveries.txt', 'arms-deliveries.meta.json'].map((file) => join(EXAMPLES, file));
const inputs = hash([fileURLToPath(import.meta.url), API, ...shown, ...sources.map((file) => join(here, file))]);
const checked = unchecked === 'true' ? 'unchecked' : 'checked';
const seen = stamp('built');
if (existsSync(join(page, 'index.html')) && (seen === `${inputs} ${checked}` || seen === `${inputs} checked`)) process.exit(0);

// The sources as they are now, and nothing that was there before.
rmSync(join(work, 'src'), { recursive: true, force: true });
for (const file of sources) cpSync(join(here, file), join(work, file), { recursive: true });

const lock = hash([join(here, 'package-lock.json')]);
if (stamp('libraries') !== lock || !existsSync(join(work, 'node_modules'))) {
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error');
  keep('libraries', lock);
}
tool('openapi-typescript/bin/cli.js', API, '-o', GENERATED);
if (checked === 'checked') tool('typescript/bin/tsc', '--noEmit');
rmSync(page, { recursive: true, force: true });
tool('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', page, '--emptyOutDir');
for (const font of ['@fontsource-variable/inter', '@fontsource/jetbrains-mono']) {
  appendFileSync(join(page, 'licenses.md'), `\n## ${font} (OFL-1.1)\n\n${readFileSync(join(work, 'node_modules', font, 'LICENSE'), 'utf8')}\n`);
}
for (const file of files(page)) {
  if (PACKED.test(file)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}
keep('built', `${inputs} ${checked}`);

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hash(paths) {
  const sum = createHash('sha256');
  for (const path of paths) sum.update(`${relative(here, path)}\0`).update(readFileSync(path)).update('\0');
  return sum.digest('hex');
}

function stamp(name) {
  const file = join(work, `.${name}`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function keep(name, value) {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, `.${name}`), value);
}

function tool(script, ...parameters) {
  run(process.execPath, join(work, 'node_modules', script), ...parameters);
}

/** Runs quietly; what it said is shown only where it fails. */
function run(command, ...parameters) {
  const done = spawnSync(command, parameters, { cwd: work, encoding: 'utf8', env: { ...process.env, GAINSAY_EXAMPLES: EXAMPLES } });
  if (done.error || done.status !== 0) {
    process.stderr.write((done.stdout ?? '') + (done.stderr ?? ''));
    fail(`building the page failed at: ${[command, ...parameters].join(' ')}`);
  }
}

function fail(line) {
  process.stderr.write(`gainsay: ${line}\n`);
  process.exit(2);
}
