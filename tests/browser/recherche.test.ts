import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/load/read-content.ts';
import { prepareSearch } from './recherche-outils.ts';

const { here, address, go, tick, details, first, ready, total } = prepareSearch();

describe('the state', () => {
  it('lives in the address, and comes back with the back button, a reload, a pasted link', async () => {
    await here.page.goto(`${address}/recherche/`);
    await here.page.fill('#q-recherche', 'financement');
    await here.page.press('#q-recherche', 'Enter');
    await ready();
    const sans = await total();
    await tick('region', 'occitanie');
    await tick('type', 'temoignages');
    const avec = await total();
    expect(avec).toBeGreaterThan(0);
    expect(avec).toBeLessThan(sans);
    expect(new URL(here.page.url()).search).toBe('?q=financement&type=temoignages&region=occitanie');
    const list = await first();
    await here.page.reload();
    await ready();
    expect(await first()).toEqual(list);
    await here.page.goBack();
    await ready();
    expect(new URL(here.page.url()).search).toBe('?q=financement&region=occitanie');
    await here.page.goBack();
    await ready();
    expect(await total()).toBe(sans);
    expect(await here.page.locator('#facettes input:checked').count()).toBe(0);
  });
  it('takes several values of one facet, says unknown ones, counts a repeated one once', async () => {
    await go('?type=temoignages&region=bretagne');
    const bretagne = await total();
    await go('?type=temoignages&region=occitanie');
    const occitanie = await total();
    await go('?type=temoignages&region=bretagne&region=occitanie&region=bretagne&region=atlantide&tri=hasard');
    expect(await total()).toBe(bretagne + occitanie);
    expect(await details()).toContain('atlantide');
    expect(await here.page.locator('#choisis .choisi').count()).toBe(3);
  });
  it('shows live counts, disables the empty, and lets go of what was chosen', async () => {
    await go('?q=friche&type=cas');
    const boite = here.page.locator('#facettes input[name=type][value=temoignages]');
    expect(await boite.isDisabled()).toBe(
      (await boite.evaluate((e) => e.closest('label')?.textContent ?? '')).includes('(0)'),
    );
    expect(await here.page.locator('#facettes input:disabled').count()).toBeGreaterThan(0);
    await here.page.getByRole('button', { name: /Retirer le filtre Nature/ }).click();
    await ready();
    expect(new URL(here.page.url()).search).toBe('?q=friche');
    await tick('type', 'glossaire');
    await here.page.getByRole('button', { name: 'Tout effacer' }).click();
    await ready();
    expect(new URL(here.page.url()).search).toBe('?q=friche');
  });
  it('counts what each value would give: itself with the other facets, its own choice apart', async () => {
    const comptes = () =>
      here.page
        .locator('#facettes input')
        .evaluateAll((boites) =>
          Object.fromEntries(
            (boites as HTMLInputElement[]).map((b) => [
              `${b.name}=${b.value}`,
              Number((b.closest('label')?.querySelector('.compte')?.textContent ?? '').replace(/\D/g, '')),
            ]),
          ),
        );
    await go('?q=financement');
    const sans = await comptes();
    await tick('type', 'temoignages');
    expect(await total()).toBe(sans['type=temoignages']);
    const avec = await comptes();
    expect(avec['type=cas']).toBe(sans['type=cas']);
    expect(avec['region=occitanie']).toBeLessThan(sans['region=occitanie'] ?? 0);
    await tick('type', 'cas');
    expect(await total()).toBe((sans['type=temoignages'] ?? 0) + (sans['type=cas'] ?? 0));
    const deux = await comptes();
    await tick('region', 'occitanie');
    expect(await total()).toBe(deux['region=occitanie']);
    const list = await first();
    expect(list.every((u) => /^\/(?:temoignages|cas)\//.test(u))).toBe(true);
  });
  it('offers the former regions inside the present one', async () => {
    await go('?type=temoignages&region=midi-pyrenees');
    const ancienne = await total();
    await go('?type=temoignages&region=occitanie');
    expect(await total()).toBeGreaterThanOrEqual(ancienne);
    expect(
      await here.page
        .locator('#facettes li li input[value="midi-pyrenees"]')
        .evaluate((e) => e.closest('ul')?.closest('li')?.querySelector('input')?.value),
    ).toBe('occitanie');
  });
  it('sorts by date and in the order of the guide', async () => {
    await go('?type=temoignages&region=grand-est');
    await here.page.selectOption('#tri', 'date');
    await ready();
    expect(new URL(here.page.url()).searchParams.get('tri')).toBe('date');
    const annees = await here.page
      .locator('#resultats .ou')
      .evaluateAll((l) => l.map((e) => Number(/(?:19|20)\d\d/.exec(e.textContent ?? '')?.[0] ?? 0)));
    expect(annees).toEqual([...annees].sort((a, b) => b - a));
    await here.page.goBack();
    await ready();
    expect(await here.page.inputValue('#tri')).toBe('pertinence');
  });
  it('shows twenty results, then twenty more, from the keyboard', async () => {
    await go('?type=temoignages');
    expect(await here.page.locator('#resultats > li').count()).toBe(20);
    await here.page.focus('#plus');
    await here.page.keyboard.press('Enter');
    await here.page.waitForFunction(() => document.querySelectorAll('#resultats > li').length === 40);
    expect(
      await here.page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelectorAll('#resultats > li')[20],
      ),
    ).toBe(true);
  });
});

describe('a testimony is a page, in the facets as everywhere', () => {
  it('counts them by nature, by role and by region as the site does', async () => {
    const { site } = await readSite(process.cwd());
    await go('?type=temoignages');
    const shown = async (facet: string) =>
      new Map(
        await here.page
          .locator(`#facettes input[name=${facet}]`)
          .evaluateAll((boxes) =>
            boxes.map((b) => [
              (b as HTMLInputElement).value,
              Number(/\((\d+)\)/.exec(b.closest('label')?.textContent ?? '')?.[1]),
            ]),
          ),
      );
    expect((await shown('type')).get('temoignages')).toBe(site.temoignages.length);
    expect(await total()).toBe(site.temoignages.length);
    for (const [facet, groups] of [
      ['role', site.par.role],
      ['region', site.par.regionPresente],
      ['levier', site.par.levier],
      ['theme', site.par.theme],
    ] as const) {
      const counts = await shown(facet);
      for (const [id, list] of groups) expect(counts.get(id), `${facet} ${id}`).toBe(list.length);
    }
  });
});
