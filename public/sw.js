// Answers without a network, from the one packet that the reader asked to keep. It is not registered before.
const CACHE = 'reperes-hors-connexion';
const PATIENCE = 4000;
const racine = new URL(self.registration.scope).pathname;
let lecture;

/** The packet, unpacked once for as long as this worker lives. */
function lirePaquet() {
  lecture ??= (async () => {
    const cache = await caches.open(CACHE);
    const garde = await cache.match(`${racine}hors-connexion/paquet.bin`);
    if (!garde) throw new Error('rien de gardé');
    const texte = await new Response(garde.body.pipeThrough(new DecompressionStream('gzip'))).text();
    return JSON.parse(texte);
  })();
  lecture.catch(() => (lecture = undefined));
  return lecture;
}

async function depuisPaquet(requete) {
  const { styles, fichiers } = await lirePaquet();
  const adresse = decodeURIComponent(new URL(requete.url).pathname).slice(racine.length - 1);
  const fichier = fichiers[adresse] ?? (requete.mode === 'navigate' ? fichiers[`${adresse}/`] : undefined);
  if (fichier) {
    const corps = fichier.b === undefined ? fichier.c.replace(/\0(\d+);/g, (_, rang) => styles[rang]) : Uint8Array.from(atob(fichier.b), (s) => s.charCodeAt(0));
    return new Response(corps, { headers: { 'Content-Type': fichier.t } });
  }
  if (requete.mode !== 'navigate') return undefined;
  const absente = fichiers['/hors-connexion-absente'];
  return new Response(absente.c, { status: 503, headers: { 'Content-Type': absente.t } });
}

async function repondre(requete) {
  const reseau = fetch(requete);
  reseau.catch(() => undefined);
  const attente = new Promise((resoudre) => setTimeout(resoudre, PATIENCE));
  try {
    const reponse = await Promise.race([reseau, attente]);
    if (reponse && reponse.status < 500) return reponse;
  } catch {
    // No network.
  }
  const gardee = await depuisPaquet(requete).catch(() => undefined);
  return gardee ?? reseau;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));
self.addEventListener('message', (e) => {
  if (e.data === 'relire') lecture = undefined;
});
self.addEventListener('fetch', (e) => {
  const { method, url, cache, mode } = e.request;
  const meme = new URL(url).origin === self.location.origin;
  // What asks for the newest packet, and partial requests, go their own way.
  if (method !== 'GET' || !meme || cache === 'no-store' || (cache === 'only-if-cached' && mode !== 'same-origin') || e.request.headers.has('range')) return;
  e.respondWith(repondre(e.request));
});
