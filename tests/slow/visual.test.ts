import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, site } from '../browser/open.ts';
import {
  FOLDER,
  CAPTURED_PAGES,
  SCREENS,
  CAPTURE_SETTINGS,
  TOLERANCE,
  compare,
  photograph,
  type Capture,
} from '../../scripts/measure/visual.ts';

/** Where to look when a picture differs: what the page is now, and where it changed. */
const OUT = 'test-results/visuel';
const ACCEPTED = 'regardez-les, puis, si c’est voulu : npm run captures';

let captures: Capture[];
beforeAll(async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  captures = await photograph(browser, site);
});

describe('what the site looks like', () => {
  it.each(Object.keys(CAPTURED_PAGES))('%s: as accepted, at each width and in both schemes', async (page) => {
    const faults: string[] = [];
    const own = captures.filter((c) => c.page === page);
    expect(own.length).toBe(SCREENS.length);
    for (const capture of own) {
      const path = `${FOLDER}/${capture.nom}.webp`;
      if (!existsSync(path)) faults.push(`${capture.nom} : pas d’image de référence`);
      else {
        const { part, difference } = await compare(readFileSync(path), capture.image);
        if (part <= TOLERANCE) continue;
        writeFileSync(`${OUT}/${capture.nom}.png`, capture.image);
        if (difference) writeFileSync(`${OUT}/${capture.nom}-ecart.png`, difference);
        faults.push(`${capture.nom} : ${(part * 100).toFixed(2)} % des pixels changent`);
      }
    }
    expect(faults, `images dans ${OUT}/ : ${ACCEPTED}`).toEqual([]);
  });

  it('is told apart when a line moves, and not when nothing does', async () => {
    const page = await browser.newPage({ ...CAPTURE_SETTINGS, viewport: { width: 360, height: 1100 } });
    await page.goto(`${site}/leviers/concertations/`);
    const [before, again] = [await page.screenshot(), await page.screenshot()];
    await page.addStyleTag({ content: 'h1 { padding-block-start: 4px !important }' });
    const after = await page.screenshot();
    await page.close();
    expect((await compare(before, again)).part).toBe(0);
    expect((await compare(before, after)).part).toBeGreaterThan(TOLERANCE);
  });

  it('is kept light', () => {
    const weight = readdirSync(FOLDER).reduce((n, f) => n + statSync(`${FOLDER}/${f}`).size, 0);
    expect(weight).toBeLessThan(1_500_000);
  });
});
