import { describe, expect, it } from 'vitest';
import { choose } from '../../../src/publish/offline/packet.ts';

describe('the offline packet', () => {
  const file = (address: string, offline?: 0 | 1 | 2) => ({
    file: address,
    address,
    place: offline === undefined ? {} : { offline },
  });
  const files = [file('/cas/x/', 1), file('/personnes/x/', 2), file('/'), file('/guide/', 0), file('/cas/', 1)];
  const chosen = async (max: number) => {
    let weight = 0;
    const weigh = (added: readonly unknown[]) => Promise.resolve((weight += added.length * 10));
    return (await choose(files, weigh, max)).map((f) => f.address);
  };
  it('takes what is wanted, in order of need', async () => {
    expect(await chosen(40)).toEqual(['/guide/', '/cas/x/', '/cas/', '/personnes/x/']);
  });
  it('drops whole kinds from the end until it fits', async () => {
    expect(await chosen(39)).toEqual(['/guide/', '/cas/x/', '/cas/']);
    expect(await chosen(29)).toEqual(['/guide/']);
    expect(await chosen(5)).toEqual([]);
  });
});
