import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A real browser: the one that GAINSAY_BROWSER names, else the one that an npm package carries, so that nothing need be installed. */
export async function launch() {
  const own = process.env.GAINSAY_BROWSER;
  if (own && !existsSync(own)) throw new Error(`GAINSAY_BROWSER names ${own}, and there is no such file`);
  return playwright.launch({ executablePath: own ?? (await chromium.executablePath()), args: FLAGS });
}
