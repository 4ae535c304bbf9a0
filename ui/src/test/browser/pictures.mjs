/**
 * Takes pictures of addresses at three widths in both themes, to be looked at by a person.
 *
 *     node pictures.mjs --server http://127.0.0.1:8080 --into pictures /claims /articles/06 [--widths 360,1024,1600] [--themes light,dark] [--whole]
 *         [--press "j j Enter"] [--hover SELECTOR] [--click SELECTOR]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string', default: 'http://127.0.0.1:8080' },
    into: { type: 'string', default: 'pictures' },
    widths: { type: 'string', default: '360,1024,1600' },
    themes: { type: 'string', default: 'light,dark' },
    whole: { type: 'boolean', default: false },
    press: { type: 'string' },
    hover: { type: 'string' },
    click: { type: 'string', multiple: true },
    name: { type: 'string' },
  },
});

mkdirSync(values.into, { recursive: true });
const browser = await launch();
for (const theme of values.themes.split(',')) {
  for (const width of values.widths.split(',').map(Number)) {
    const context = await browser.newContext({ viewport: { width, height: width < 500 ? 760 : 900 }, colorScheme: theme, deviceScaleFactor: width < 500 ? 2 : 1, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.error(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => console.error(`error: ${error.stack ?? error}`));
    for (const address of positionals) {
      await page.goto(values.server + address, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      for (const selector of values.click ?? []) await page.locator(selector).first().click();
      if (values.hover) await page.locator(values.hover).first().hover();
      for (const key of values.press?.split(' ') ?? []) await page.keyboard.press(key);
      await page.waitForTimeout(150);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) console.error(`${address} at ${width}: ${sideways} px wider than the window`);
      const name = values.name ?? (address.replace(/^\//, '').replace(/[^\w.-]+/g, '_') || 'start');
      const file = join(values.into, `${name}-${width}-${theme}.png`);
      await page.screenshot({ path: file, fullPage: values.whole });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();
