import { encode } from 'uqr';
import { quotationReferences, type CitationContext } from '../../src/publish/citation/records.ts';
import { saySource } from '../../src/publish/citation/written.ts';
import { route } from '../../src/model/routes.ts';
import { depouiller, extraire, type Chapitre, type Livre } from '../../src/publish/book/book.ts';
import type { Cas, Levier, Site, Temoignage } from '../../src/model/repertoire.ts';
import { escapeHtml } from '../../src/text/html.ts';
import { fr } from '../../src/render/typography.ts';
import { PARTIES, keysOf } from '../../src/schema/vocabulary.ts';

export interface Monde extends CitationContext {
  site: Site;
  /** The HTML of a built page, by its address. */
  page: (adresse: string) => Promise<string>;
}

/** A QR code as one path, runs of squares joined. Paper only: on a screen the address is a link. */
export function qr(adresse: string): string {
  const { data, size } = encode(adresse, { border: 1, ecc: 'L' });
  let d = '';
  data.forEach((ligne, y) => {
    for (let x = 0; x < ligne.length; x++) {
      if (!ligne[x]) continue;
      let large = 1;
      while (ligne[x + large]) large++;
      d += `M${x} ${y}h${large}v1h-${large}z`;
      x += large;
    }
  });
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(fr(`Code QR vers ${adresse}`))}"><path d="${d}"/></svg>`;
}

const dire = (texte: string) => escapeHtml(fr(texte));
const prose = async (monde: Monde, adresse: string) =>
  depouiller(extraire(await monde.page(adresse), '<div class="prose"'));

async function voix(monde: Monde, t: Temoignage): Promise<Chapitre> {
  const region = t.region === undefined ? undefined : monde.site.regions.get(t.region)?.nom;
  const citations = quotationReferences(monde, t).map(
    (r) => `<figure class="citation" id="${r.quotation.id}">
<blockquote><p>«\u00a0${dire(r.quotation.texte)}\u00a0»</p></blockquote>
<figcaption>${t.auteurs.map((a) => `<p class="qui"><strong>${dire(a.nom)}</strong>, ${dire(a.fonction)}</p>`).join('')}
<p class="source">${dire([t.structure.nom, region].filter(Boolean).join(', '))}. ${dire(saySource(r.source))}. <a href="${escapeHtml(r.csl.URL)}">${escapeHtml(r.csl.URL)}</a></p></figcaption>
</figure>`,
  );
  const adresse = route.temoignage(t.id);
  return {
    id: `temoignage-${t.id}`,
    courte: true,
    titre: fr(t.titre),
    route: adresse,
    html: `${citations.join('\n')}\n${await prose(monde, adresse)}`,
  };
}

async function cas(monde: Monde, c: Cas): Promise<Chapitre> {
  const adresse = route.cas(c.id);
  const chiffres = (c.chiffres ?? []).map(
    (x) => `<tr><th scope="row">${dire(x.libelle)}</th><td>${dire(x.valeur)}</td></tr>`,
  );
  const tableau = chiffres.length
    ? `<div class="tableau"><table><caption>${dire(`${c.titre} : les chiffres que donne la source`)}</caption><thead><tr><th scope="col">Ce qui est compté</th><th scope="col">Chiffre</th></tr></thead><tbody>${chiffres.join('')}</tbody></table></div>`
    : '';
  return {
    id: `cas-${c.id}`,
    titre: fr(c.titre),
    route: adresse,
    html: `<p><strong>${dire(c.lieu)}.</strong> ${dire(c.resume)}</p>\n${await prose(monde, adresse)}\n${tableau}`,
  };
}

async function levier(monde: Monde, l: Levier): Promise<Chapitre> {
  const adresse = route.levier(l.id);
  return {
    id: `levier-${l.id}`,
    titre: fr(`Levier ${l.numero} : ${l.titre}`),
    route: adresse,
    html: `<p>${dire(`L'énoncé du guide : « ${l.intitule} ».`)}</p>\n${await prose(monde, adresse)}`,
  };
}

const tous = <T>(liste: readonly T[], faire: (e: T) => Promise<Chapitre>) => Promise.all(liste.map(faire));

/** The whole guide: its sections by part, the levers, the cases, then every voice in the guide's order. */
export async function livreDuGuide(monde: Monde): Promise<Livre> {
  const { site } = monde;
  const parties = await Promise.all(
    keysOf(PARTIES).map(async (p) => ({
      titre: fr(PARTIES[p].titre),
      chapitres: await tous(
        site.guide.filter((s) => s.partie === p),
        async (s) => ({
          id: `guide-${s.id}`,
          titre: fr(s.titre),
          route: route.guide(s.id),
          html: await prose(monde, route.guide(s.id)),
        }),
      ),
    })),
  );
  const rang = parties.findIndex((p) => p.titre === fr(PARTIES.leviers.titre));
  parties[rang]?.chapitres.push(...(await tous(site.leviers, (l) => levier(monde, l))));
  return {
    id: 'reperes-guide',
    titre: 'Repères',
    sousTitre: fr('Les rôles des collectivités locales dans les dynamiques de PTCE'),
    adresse: '/',
    parties: [
      ...parties.filter((p) => p.chapitres.length > 0),
      { titre: 'Études de cas', chapitres: await tous(site.cas, (c) => cas(monde, c)) },
      { titre: 'Témoignages', chapitres: await tous(site.temoignages, (t) => voix(monde, t)) },
    ].filter((p) => p.chapitres.length > 0),
  };
}

/** One lever with its voices and its cases. */
export async function livreDuLevier(monde: Monde, l: Levier): Promise<Livre> {
  const { site } = monde;
  return {
    id: `reperes-levier-${l.numero}-${l.id}`,
    titre: fr(l.titre),
    sousTitre: fr(`Levier ${l.numero} sur ${site.leviers.length} du guide « Repères », avec ses voix et ses cas`),
    adresse: route.levier(l.id),
    parties: [
      { titre: 'Le levier', chapitres: [await levier(monde, l)] },
      { titre: 'Témoignages', chapitres: await tous(site.par.levier.get(l.id) ?? [], (t) => voix(monde, t)) },
      { titre: 'Études de cas', chapitres: await tous(site.casPar.levier.get(l.id) ?? [], (c) => cas(monde, c)) },
    ].filter((p) => p.chapitres.length > 0),
  };
}
