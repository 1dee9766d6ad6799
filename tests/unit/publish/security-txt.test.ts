import { expect, it, vi } from 'vitest';
import { writeSecurityTxt, expiration } from '../../../src/publish/headers/security-txt.ts';

vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z'), toFake: ['Date'] });

it('says where to write, and until when to believe it', () => {
  expect(
    writeSecurityTxt({
      courriel: 'securite@rtes.example',
      politique: 'https://github.com/rtes/reperes/security/policy',
      date: '2026-11-21T10:00:00+01:00',
      canonique: 'https://reperes.example/.well-known/security.txt',
    }),
  ).toBe(`# Pour signaler une faille de sécurité de « Repères en ligne » (RTES).
Contact: mailto:securite@rtes.example
Expires: 2027-11-21T00:00:00.000Z
Preferred-Languages: fr, en
Canonical: https://reperes.example/.well-known/security.txt
Policy: https://github.com/rtes/reperes/security/policy
`);
});

it('invents nothing: without an address, the site of RTES is the contact', () => {
  const texte = writeSecurityTxt({ date: '2026-11-21', canonique: 'https://reperes.example/.well-known/security.txt' });
  expect(texte).toContain('Contact: https://www.rtes.fr\n');
  expect(texte).toContain('\nExpires: 2027-11-21T00:00:00.000Z\n');
  expect(texte).not.toMatch(/^Policy:|mailto/m);
});

it('expires within the year that RFC 9116 advises', () => {
  expect(expiration('2028-02-29T12:00:00Z', new Date('2028-03-02T12:00:00Z'))).toBe('2029-03-01T00:00:00.000Z');
});

it('built from an old commit, is not expired already', () => {
  const today = new Date('2028-05-02T10:00:00Z');
  expect(expiration('2027-05-02T09:00:00Z', today)).toBe('2029-05-02T00:00:00.000Z');
  expect(expiration('2027-05-03T09:00:00Z', today)).toBe('2028-05-03T00:00:00.000Z');
  // A commit of a clock that was ahead does not make it last.
  expect(expiration('2036-01-01T00:00:00Z', today)).toBe('2029-05-02T00:00:00.000Z');
});
