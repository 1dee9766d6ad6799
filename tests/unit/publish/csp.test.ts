import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { cspHeader, cspMeta } from '../../../src/publish/headers/csp.ts';

const HASH = "'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='";

describe('the policy of a reading page', () => {
  it('allows our own files and one hashed stylesheet, nothing else', () => {
    expect(cspMeta('reading', [HASH])).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' ${HASH}; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'`,
    );
  });
  it('says more in a header: no frame around it, no plain HTTP; and leaves to each page which stylesheets are its own', () => {
    expect(cspHeader('reading')).toBe(
      `${cspMeta('reading', ["'unsafe-inline'"])}; frame-ancestors 'none'; upgrade-insecure-requests`,
    );
  });
});

it('allows WebAssembly where search runs, and only there', () => {
  expect(cspMeta('search')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  for (const policy of ['reading', 'frame', 'editor'] as const)
    expect(cspMeta(policy)).not.toContain('wasm-unsafe-eval');
});

it('never allows inline scripts or eval', () => {
  for (const policy of ['reading', 'search', 'frame', 'editor'] as const)
    expect(/script-src[^;]*unsafe-inline|'unsafe-eval'/.test(cspHeader(policy)), policy).toBe(false);
});

it.each(['reading', 'search'] as const)('leaves csp_evaluator nothing above low on a %s page', (policy) => {
  const { csp } = new CspParser(cspHeader(policy));
  const found = new CspEvaluator(csp).evaluate();
  // The tool's lowest note, « possibly »: 'self' would be a hole on a site that serves files sent by its visitors.
  expect(found.filter((t) => t.severity < Severity.MEDIUM_MAYBE)).toEqual([]);
  expect(
    found.filter((t) => t.severity === Severity.MEDIUM_MAYBE).map((t) => `${t.directive} ${t.value ?? ''}`),
  ).toEqual(["script-src 'self'"]);
});

it('would be seen by csp_evaluator if it allowed inline scripts', () => {
  const { csp } = new CspParser(cspHeader('reading').replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"));
  expect(new CspEvaluator(csp).evaluate().some((t) => t.severity === Severity.HIGH)).toBe(true);
});
