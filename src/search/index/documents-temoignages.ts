import { ROLES, TYPES_STRUCTURE } from '../../schema/vocabulary.ts';
import { sayDate } from '../../text/interface.ts';
import { route } from '../../model/routes.ts';
import { nameWithPresent } from '../../model/regions.ts';
import type { Personne, Site, Temoignage } from '../../model/repertoire.ts';
import { direSource, facettesRegion, lieuxDe, nomsDe, unique } from './documents-common.ts';
import { abreger, texteBrut } from './plain-text.ts';
import type { Champ, Document } from '../types.ts';

/** One record for each quotation of a testimony, leading to its anchor. */
export function documentsTemoignage(site: Site, t: Temoignage): Document[] {
  const corps = texteBrut(t.corps);
  const leviers = site.leviers.filter((l) => t.leviers.includes(l.id));
  const dans = t.place && {
    texte: t.place.ancre?.titre ?? t.place.section.titre,
    href: route.guide(t.place.section.id, t.place.ancre?.ancre),
  };
  const communs: Champ[] = [
    { texte: t.titre, poids: 6 },
    { texte: t.auteurs.map((a) => a.nom).join(', '), poids: 8 },
    { texte: t.auteurs.map((a) => a.fonction).join(', '), poids: 3 },
    { texte: `${t.structure.nom}, ${TYPES_STRUCTURE[t.structure.type]}`, poids: 3 },
    { texte: ROLES[t.role].un, poids: 4 },
    { texte: nomsDe(site, 'poles', t.poles), poids: 3 },
    { texte: leviers.map((l) => l.titre).join(', '), poids: 1.5 },
    { texte: nomsDe(site, 'themes', t.themes), poids: 2.5 },
    { texte: dans?.texte ?? '', poids: 1.5 },
  ];
  const facettes = {
    type: ['temoignages'],
    ...facettesRegion(site.regions, t.region),
    ...(t.departement !== undefined && { departement: [t.departement] }),
    role: [t.role],
    structure: [t.structure.type],
    levier: t.leviers,
    theme: t.themes,
    ...(t.poles && { pole: t.poles }),
  };
  // The text around stands once, with the first quotation, and its siblings' words with it: not three results for one text.
  const autour = [...t.citations.slice(1).map((c) => ({ texte: c.texte, poids: 1.5 })), { texte: corps, poids: 1 }];
  return t.citations.map((c, rang) => ({
    url: route.temoignage(t.id, c.id),
    champs: [{ texte: c.texte, poids: 7 }, ...communs, ...(rang === 0 ? autour : [])],
    lieux: lieuxDe(site.regions, t.region, t.departement),
    facettes,
    date: t.date,
    fiche: {
      type: 'temoignages',
      url: route.temoignage(t.id, c.id),
      titre: t.titre,
      citation: c.texte,
      texte: abreger(corps, 3000),
      qui: t.auteurs.map((a, i) => ({ nom: a.nom, fonction: a.fonction, href: route.personne(t.personnes[i] ?? '') })),
      structure: `${t.structure.nom} (${TYPES_STRUCTURE[t.structure.type]})`,
      niveau: t.structure.type,
      role: t.role,
      quand: sayDate(t.date),
      ...(t.region !== undefined && {
        ou: { texte: nameWithPresent(site.regions, t.region), href: route.region(t.region) },
      }),
      leviers: leviers.map((l) => ({ texte: `${l.numero}. ${l.titre}`, href: route.levier(l.id) })),
      ...(dans && { dans }),
      source: direSource(site, { ...t.source, ...(c.page !== undefined && { page: c.page, pageFin: c.page }) }),
    },
  }));
}

/** « Christiane Bouchart » → « Bouchart »; « Jacques Le Priol » → « Le Priol ». */
const nomSeul = (nom: string) => nom.slice(nom.indexOf(' ') + 1);

/** A person: the name above all, what they did, and the titles of what they said. */
export function documentPersonne(site: Site, p: Personne): Document {
  const facettes = {
    type: ['personnes'],
    region: unique(p.temoignages.flatMap((t) => facettesRegion(site.regions, t.region).region ?? [])),
    role: unique(p.temoignages.map((t) => t.role)),
    structure: unique(p.temoignages.map((t) => t.structure.type)),
  };
  const [premier] = p.temoignages;
  return {
    url: route.personne(p.id),
    champs: [
      { texte: p.nom, poids: 10 },
      { texte: p.fonctions.map((f) => f.fonction).join(', '), poids: 2 },
      { texte: p.temoignages.map((t) => t.titre).join('. '), poids: 0.5 },
      { texte: p.cas.map((c) => c.titre).join(', '), poids: 1 },
    ],
    noms: [p.nom, nomSeul(p.nom)],
    lieux: unique(p.temoignages.flatMap((t) => lieuxDe(site.regions, t.region, t.departement))),
    facettes,
    fiche: {
      type: 'personnes',
      url: route.personne(p.id),
      titre: p.nom,
      ...(p.fonctions.length > 0 && { texte: p.fonctions.map((f) => f.fonction).join(' ; ') }),
      ...(premier?.region !== undefined && {
        ou: { texte: nameWithPresent(site.regions, premier.region), href: route.region(premier.region) },
      }),
      leviers: p.temoignages.slice(0, 4).map((t) => ({ texte: t.titre, href: route.temoignage(t.id) })),
    },
  };
}
