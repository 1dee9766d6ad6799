import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { cspEnTete, cspMeta, genre } from '../../../src/publish/headers/csp.ts';

const HACHE = "'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='";

it('says of each address what kind of page it is', () => {
  expect(
    [
      '/',
      '/guide/x/',
      '/recherche/',
      '/rechercher/',
      '/integrer/',
      '/integrer/regions/x.html',
      '/admin/',
      '/admin/cms.js',
    ].map(genre),
  ).toEqual(['lecture', 'lecture', 'recherche', 'lecture', 'lecture', 'cadre', 'admin', 'admin']);
});

describe('the policy of a reading page', () => {
  it('allows our own files and one hashed stylesheet, nothing else', () => {
    expect(cspMeta({ genre: 'lecture', haches: [HACHE] })).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' ${HACHE}; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'`,
    );
  });
  it('says more in a header: no frame around it, no plain HTTP', () => {
    expect(cspEnTete({ genre: 'lecture', haches: [HACHE] })).toBe(
      `${cspMeta({ genre: 'lecture', haches: [HACHE] })}; frame-ancestors 'none'; upgrade-insecure-requests`,
    );
  });
});

it('allows WebAssembly where search runs, and only there', () => {
  expect(cspMeta({ genre: 'recherche' })).toContain("script-src 'self' 'wasm-unsafe-eval';");
  for (const g of ['lecture', 'admin'] as const) expect(cspMeta({ genre: g })).not.toContain('wasm-unsafe-eval');
});

it('never allows inline scripts or eval, and inline styles in the editor only', () => {
  for (const g of ['lecture', 'recherche', 'admin'] as const) {
    expect(/script-src[^;]*unsafe-inline|'unsafe-eval'/.test(cspEnTete({ genre: g, haches: [HACHE] })), g).toBe(false);
    expect(cspEnTete({ genre: g, haches: [HACHE] }).includes("'unsafe-inline'"), g).toBe(g === 'admin');
  }
});

it.each(['lecture', 'recherche'] as const)('leaves csp_evaluator nothing above low on a %s page', (g) => {
  const { csp } = new CspParser(cspEnTete({ genre: g, haches: [HACHE] }));
  const trouves = new CspEvaluator(csp).evaluate();
  // The tool's lowest note, « possibly »: 'self' would be a hole on a site that serves files sent by its visitors.
  expect(trouves.filter((t) => t.severity < Severity.MEDIUM_MAYBE)).toEqual([]);
  expect(
    trouves.filter((t) => t.severity === Severity.MEDIUM_MAYBE).map((t) => `${t.directive} ${t.value ?? ''}`),
  ).toEqual(["script-src 'self'"]);
});

it('would be seen by csp_evaluator if it allowed inline scripts', () => {
  const { csp } = new CspParser(
    cspEnTete({ genre: 'lecture' }).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
  );
  expect(new CspEvaluator(csp).evaluate().some((t) => t.severity === Severity.HIGH)).toBe(true);
});
