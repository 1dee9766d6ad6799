import { request, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../scripts/build/server.ts';
import { newFolder, put } from '../../fixtures/folder.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  const folder = newFolder();
  put(folder, {
    'cas/ardaines/index.html': 'ARDAINES',
    '404.html': 'absente',
    '.well-known/security.txt': 'été',
    'x.csv': 'a',
    'x.atom': 'a',
    'x.geojson': '{}',
    'x.jsonld': '{}',
    'x.webmanifest': '{}',
    'x.docx': 'PK',
    'x.odt': 'PK',
    'x.webp': '0123456789',
    'vide/sous/x': '',
  });
  server = await serveSite(folder, 0, { base: '/reperes' });
  ({ port } = server.address() as { port: number });
});
afterAll(() => {
  server.close();
});

/** Asks without the tidying that `fetch` does of an address. */
const ask = (path: string, method = 'GET', headers = {}) =>
  new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }>((done, failed) => {
    request({ port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (piece: Buffer) => (body += piece.toString()));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
    })
      .on('error', failed)
      .end();
  });

describe('the server of a built site', () => {
  it.each([
    ['/reperes/cas/ardaines/', 200, 'ARDAINES', undefined],
    ['/reperes/cas/ardaines/?q=1', 200, 'ARDAINES', undefined],
    ['/reperes/cas/ardaines', 301, '', '/reperes/cas/ardaines/'],
    ['/reperes/cas/ardaines?q=a%20b', 301, '', '/reperes/cas/ardaines/?q=a%20b'],
    ['/reperes/vide', 404, 'absente', undefined],
    ['/reperes/rien.html', 404, 'absente', undefined],
    ['/reperesx/cas/ardaines/', 404, 'absente', undefined],
    ['/cas/ardaines/', 404, 'absente', undefined],
    // Never a Location that a browser reads as another host, never a file from outside.
    ['/reperes//cas/ardaines', 404, 'absente', undefined],
    ['//cas/ardaines', 404, 'absente', undefined],
    ['/reperes/\\cas/ardaines', 404, 'absente', undefined],
    ['/reperes/../../etc/passwd', 404, 'absente', undefined],
    ['/reperes/%2e%2e/%2e%2e/etc/passwd', 404, 'absente', undefined],
    ['/reperes/%E0%A4%A', 404, 'absente', undefined],
  ])('answers at %s as a host does', async (path, status, body, location) => {
    const answer = await ask(path);
    expect([answer.status, answer.body, answer.headers.location]).toEqual([status, body, location]);
  });
  it.each([
    ['x.csv', 'text/csv; charset=utf-8'],
    ['x.atom', 'application/atom+xml'],
    ['x.geojson', 'application/geo+json'],
    ['x.jsonld', 'application/ld+json'],
    ['x.webmanifest', 'application/manifest+json'],
    ['x.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['x.odt', 'application/vnd.oasis.opendocument.text'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['cas/ardaines/', 'text/html;charset=utf-8'],
  ])('gives %s its type', async (name, type) => {
    expect((await ask(`/reperes/${name}`)).headers['content-type']).toBe(type);
  });
  it('answers to GET and HEAD alone', async () => {
    expect(await ask('/reperes/x.csv', 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask('/reperes/x.csv', method), method).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      });
  });
  it('gives a part of a file, and stands a wrong range', async () => {
    expect(await ask('/reperes/x.webp', 'GET', { range: 'bytes=2-4' })).toMatchObject({ status: 206, body: '234' });
    const huge = '99999999999999999999';
    for (const range of ['bytes=5-2', 'bytes=-3', 'octets', `bytes=0-${huge}`, `bytes=${huge}-`])
      expect(await ask('/reperes/x.webp', 'GET', { range }), range).toMatchObject({ status: 200, body: '0123456789' });
  });
});
