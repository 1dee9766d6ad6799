// Answers without a network, from the one packet that the reader asked to keep. It is not registered before.
const CACHE = 'reperes-hors-connexion';
/** A slow network has this long, in milliseconds, before what is kept is shown instead. */
const PATIENCE = 4000;
/** A page that is withdrawn leaves the copy within this time, once the reader is online. */
const HOUR = 3_600_000;
const root = new URL(self.registration.scope).pathname;
/** Where the packet is kept; its headers say which one it is. And when it was last compared with the one online. */
const PACKET = `${root}hors-connexion/paquet`;
const COMPARED = `${root}hors-connexion/compare`;
let opened;

async function ask(name) {
  const answer = await fetch(`${root}hors-connexion/${name}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${name} : ${answer.status}`);
  return answer;
}

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps the packet that is online, if it is another. What was kept stays until the new one is there, whole and right. */
async function keep() {
  const { digest, bytes, pages } = await (await ask('manifeste.json')).json();
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PACKET);
  if (kept?.headers.get('X-Digest') !== digest) {
    const packet = await (await ask(`${digest}.bin`)).arrayBuffer();
    if ((await digestOf(packet)) !== digest) throw new Error('Le paquet n’est pas celui qui est annoncé.');
    await cache.put(PACKET, new Response(packet, { headers: { 'X-Digest': digest, 'X-Bytes': bytes, 'X-Pages': pages } }));
    opened = undefined;
  }
  await cache.put(COMPARED, new Response(String(Date.now())));
}

/** Compares what is kept with what is online, now and then. */
async function renew() {
  const compared = await caches.match(COMPARED);
  // A clock that was wrong, and ahead, says a time to come.
  if (Math.abs(Date.now() - Number((await compared?.text()) ?? 0)) > HOUR) await keep();
}

/** The packet, unpacked once for as long as this worker lives. */
function openPacket() {
  opened ??= (async () => {
    const kept = await caches.match(PACKET);
    if (!kept) throw new Error('rien de gardé');
    return new Response(kept.body.pipeThrough(new DecompressionStream('gzip'))).json();
  })();
  opened.catch(() => (opened = undefined));
  return opened;
}

const answerOf = ({ type, text, base64 }, styles, status = 200) =>
  new Response(text?.replace(/\0(\d+);/g, (_, rank) => styles[rank]) ?? Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)), {
    status,
    headers: { 'Content-Type': type },
  });

/** What is kept for a request; nothing when it is not. */
async function keptFor({ url, mode }) {
  const { files, styles } = await openPacket();
  const address = decodeURIComponent(new URL(url).pathname).slice(root.length - 1);
  const file = files[address] ?? (mode === 'navigate' ? files[`${address}/`] : undefined);
  return file && answerOf(file, styles);
}

async function answer(event) {
  const { request } = event;
  const kept = () => keptFor(request).catch(() => undefined);
  const network = fetch(request);
  // However late it answers, over a slow network too.
  if (request.mode === 'navigate') event.waitUntil(network.then(renew).catch(() => undefined));
  // Whoever opens a page that is not kept is told so, once the network has said no.
  const orSay = () =>
    network.catch(async (error) => {
      if (request.mode !== 'navigate') throw error;
      const { missing } = await openPacket();
      return answerOf(missing, [], 503);
    });
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network, patience]).catch(() => undefined);
  // A slow network is not an absent one: what is not kept waits for it.
  if (!first) return (await kept()) ?? orSay();
  // A page that is kept may ask for the scripts of its own publication, which are online no more.
  if (first.status >= 500 || (first.status === 404 && request.mode !== 'navigate')) return (await kept()) ?? first;
  return first;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const say = (failure) => event.ports[0]?.postMessage({ failure });
  if (event.data === 'garder') event.waitUntil(keep().then(() => say(), (error) => say(error.name)));
});
self.addEventListener('fetch', (event) => {
  const { method, url, cache, mode, headers } = event.request;
  // What asks for the newest packet, and partial requests, go their own way.
  if (method !== 'GET' || new URL(url).origin !== self.location.origin || headers.has('range')) return;
  if (cache === 'no-store' || (cache === 'only-if-cached' && mode !== 'same-origin')) return;
  event.respondWith(answer(event));
});
