import { expect, it } from 'vitest';
import { asScript } from '../../../src/publish/jsonld/schema-org.ts';

it('JSON-LD cannot close its script', () => {
  expect(asScript({ a: '</script><b>' })).toBe('{"a":"\\u003c/script>\\u003cb>"}');
});
