import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite } from '../../build/server.ts';

const TEXT = /(?:\.(?:html|css|js|json|xml|svg|txt)|\/)$/;

/** What went out, by path, in bytes of body as compressed. */
export type BytesSent = Map<string, number>;

/** Serves a copy of a folder as a host does, texts in brotli, and counts the bytes that go out. Resolves once it listens. */
export async function serveCompressed(
  folder: string,
): Promise<{ address: string; sent: BytesSent; close: () => Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'reperes-brotli-'));
  await cp(folder, copy, { recursive: true });
  const sent: BytesSent = new Map();
  const server = await serveSite(copy, 0, { brotli: true });
  server.prependListener('request', (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    response.on('finish', () =>
      sent.set(path, (sent.get(path) ?? 0) + Number(response.getHeader('content-length') ?? 0)),
    );
    const file = join(copy, path.endsWith('/') ? `${path}index.html` : path);
    if (!TEXT.test(path) || !existsSync(file) || existsSync(`${file}.br`)) return;
    const text = readFileSync(file);
    // The best level takes seconds on a big file, for a hundredth of its weight.
    const quality = text.length > 400_000 ? 9 : 11;
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(copy, { recursive: true, force: true });
    },
  };
}
