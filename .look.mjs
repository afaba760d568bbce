import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
const log = (await import('node:fs')).readFileSync('/tmp/org-house.log','utf8');
const origin = /App\s+(\S+)/.exec(log)[1], mail = /Mailbox\s+(\S+)/.exec(log)[1];
export const kvk = /Pretend register\s+(\S+)/.exec(log)[1];
export { origin, mail };
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync','--disable-dev-shm-usage'] });
export { browser };
export async function person(address, options = {}) {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await page.goto(`${origin}/inloggen?naar=/organisations`);
  await page.locator('input[name=email]').fill(address);
  await page.locator('form[action^="?/email"] button').click();
  await page.waitForURL(/inloggen\/code/);
  let code;
  for (let i = 0; i < 60 && !code; i++) {
    const messages = await (await fetch(`${mail}/_sandbox/messages?to=${encodeURIComponent(address)}`)).json();
    code = messages[0]?.code;
    if (!code) await new Promise((r) => setTimeout(r, 250));
  }
  await page.locator('input[name=code]').fill(code);
  await page.waitForTimeout(300);
  if (page.url().includes('/code')) await page.locator('main form button').first().click().catch(() => {});
  await page.waitForURL((u) => !u.pathname.startsWith('/inloggen'));
  return page;
}
export async function shot(page, name, full = true) {
  await page.screenshot({ path: `/tmp/org-look/${name}.png`, fullPage: full });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const v of violations) console.log('AXE', name, v.id, v.nodes.map((n) => n.html.slice(0, 160)).join(' || '));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (wide) console.log('WIDE', name);
}
