import { describe, expect, it } from 'vitest';
import { rendreRelative } from '../../../scripts/apercu-local.ts';
import {
  adressesDe,
  adressesPerdues,
  direPerdues,
  ecrireVerrou,
  lireVerrou,
} from '../../../src/domain/proposition/adresses.ts';
import { ecrireAnnotation } from '../../../src/domain/proposition/annotations.ts';
import {
  lireChangements,
  placesDe,
  preparerRapport,
  recherchesProbables,
  retraitsMuets,
} from '../../../src/domain/proposition/apercu.ts';
import { ecrireRapport } from '../../../src/domain/proposition/rapport.ts';
import { lireRapport } from '../../../src/domain/proposition/rapport-lecture.ts';
import { compterMots } from '../../../src/domain/proposition/nettoyage.ts';
import { motsDesNoms, proseDe } from '../../../src/domain/proposition/prose.ts';
import { relier } from '../../../src/domain/repertoire.ts';
import { verifierContenu } from '../../../src/domain/verification/ensemble.ts';
import { contenuMinuscule } from '../../fixtures/contenu-minuscule.ts';
import { TEMOIGNAGE, gater } from '../../fixtures/gater.ts';

const { contenu } = verifierContenu(contenuMinuscule());
const site = relier(contenu);
const voix = site.temoignages.find((t) => t.id === 'kretzschmar-contrats');
if (!voix) throw new Error('témoignage absent');

/** The whole way: facts found, written, read again by the step that publishes, put into words. */
const rapporter = (trouve: Parameters<typeof preparerRapport>[0]) =>
  ecrireRapport(lireRapport(JSON.stringify(preparerRapport(trouve))));

describe('the report on a pull request', () => {
  it('reads what git says has changed, and nothing outside the content', () => {
    expect(
      lireChangements(
        'A\tcontent/temoignages/a.mdx\nM\tcontent/poles.yaml\nD\tcontent/cas/b.mdx\nA\tsrc/x.ts\nR100\tcontent/a\tcontent/b\n',
      ),
    ).toEqual([
      { genre: 'A', chemin: 'content/temoignages/a.mdx' },
      { genre: 'M', chemin: 'content/poles.yaml' },
      { genre: 'D', chemin: 'content/cas/b.mdx' },
    ]);
  });
  it('names every page where the voice will be read', () => {
    expect(placesDe(voix, site).map((p) => p.adresse)).toEqual([
      '/temoignages/kretzschmar-contrats/',
      '/regions/champagne-ardenne/',
      '/regions/grand-est/',
      ...voix.leviers.map((l) => `/leviers/${l}/`),
      '/themes/financement/',
      '/roles/elu/',
      '/personnes/cyril-kretzschmar/',
      '/cas/le-periscope/',
      '/temoignages/',
    ]);
  });
  it('tries the searches that a reader would', () => {
    expect(recherchesProbables(voix, site)).toEqual([
      'Cyril Kretzschmar',
      'Région Rhône-Alpes',
      'Financement Champagne-Ardenne',
      'avons écrit',
    ]);
  });
  it('shows the voice as a card, its pages, its searches', () => {
    const rapport = rapporter({
      changements: [{ genre: 'A', chemin: TEMOIGNAGE }],
      site,
      problemes: [],
      recherches: new Map([[voix.id, [{ q: 'Cyril Kretzschmar', rang: 1 }, { q: 'contrat', rang: 3 }, { q: 'rien' }]]]),
    });
    expect(rapport).toBe(`## Ce que change cette proposition

### Nouveau témoignage

\`${TEMOIGNAGE}\`

> **Écrire les contrats ensemble**
>
> « Nous avons écrit le contrat à plusieurs mains. »
>
> **Cyril Kretzschmar**, conseiller régional  
> Région Rhône-Alpes \\(région\\), Champagne-Ardenne \\(Grand Est\\), février 2014
>
> Le reste du propos : ${compterMots(voix.corps)} mots.

Il se lira sur ces pages :

${placesDe(voix, site)
  .map(({ quoi, adresse }) => `- ${quoi} : \`${adresse}\``)
  .join('\n')}

Les recherches essayées :

- \`Cyril Kretzschmar\` : 1er résultat
- \`contrat\` : 3e résultat
- \`rien\` : ne le trouve pas

À relire à côté de la source : citation mot à mot, reste fidèle et complet, leviers et thèmes justes, accord de la personne citée.
`);
  });
  it('says first what must be corrected, and that no search could be tried', () => {
    const { problemes } = verifierContenu(gater(TEMOIGNAGE, ['role: elu', 'role: elue']));
    const rapport = rapporter({ changements: [{ genre: 'M', chemin: TEMOIGNAGE }], site, problemes });
    expect(rapport).toContain(
      '### À corriger avant de publier\n\n- content/temoignages/kretzschmar-contrats.mdx:13:7: role: « elue » n’est pas accepté : écrivez « elu »\n',
    );
    expect(rapport).toContain('Le site ne s’est pas construit : les recherches n’ont pas été essayées.');
  });
  it('says that an address would lead nowhere, or where it leads', () => {
    const retrait = [{ genre: 'D' as const, chemin: 'content/temoignages/ancien.mdx' }];
    const avec = (redirections: typeof contenu.redirections) =>
      rapporter({ changements: retrait, site: relier({ ...contenu, redirections }), problemes: [] });
    expect(avec([])).toContain(
      '**Son adresse ne mènerait plus nulle part.** Ajoutez à `content/redirections.yaml` une ligne `- id: temoignages/ancien`',
    );
    expect(avec([{ id: 'temoignages/ancien', retire: '2026-11' }])).toContain(
      'Son adresse reste, et dit qu’elle a été retirée.',
    );
    expect(avec([{ id: 'temoignages/ancien', vers: 'temoignages/nouveau' }])).toContain(
      'Son adresse mène maintenant à `/temoignages/nouveau/`.',
    );
    expect(retraitsMuets(retrait, { redirections: [] })).toEqual(['content/temoignages/ancien.mdx']);
    expect(retraitsMuets(retrait, { redirections: [{ id: 'temoignages/ancien', retire: '2026-11' }] })).toEqual([]);
  });
});

it('an annotation is one command, whatever it quotes', () => {
  expect(
    ecrireAnnotation({
      fichier: 'content/a,b:c.mdx',
      ligne: 3,
      colonne: 2,
      champ: 'titre',
      message: '« 100 %\n::error::x » trouvé',
      remede: 'écrivez',
      gravite: 'avertissement',
    }),
  ).toBe(
    '::warning file=content/a%2Cb%3Ac.mdx,line=3,col=2,title=À vérifier::titre : « 100 %25%0A::error::x » trouvé : écrivez',
  );
});

describe('published addresses', () => {
  const page = (adresse: string, html = '') => ({ adresse, html });
  const pages = [
    page('/'),
    page('/404.html'),
    page('/temoignages/a/', '<figure id="c1"></figure><figure id="c2"></figure>'),
    page('/temoignages/page/2/'),
    page('/regions/corse/2/'),
    page('/departements/31/'),
    page('/cas/vieux/', '<meta http-equiv="refresh" content="0; url=/cas/neuf/">'),
    page('/admin/'),
  ];
  it('are the pages and the quotations, without those that come and go', () => {
    expect(adressesDe(pages)).toEqual([
      '/',
      '/departements/31/',
      '/temoignages/a/',
      '/temoignages/a/#c1',
      '/temoignages/a/#c2',
    ]);
  });
  it('are lost when neither page nor line says where they went', () => {
    const publiees = ['/cas/vieux/', '/temoignages/a/#c3', '/temoignages/b/', '/temoignages/b/#c1', '/temoignages/c/'];
    expect(adressesPerdues(publiees, pages, [{ id: 'temoignages/c' }])).toEqual([
      '/temoignages/a/#c3',
      '/temoignages/b/',
      '/temoignages/b/#c1',
    ]);
    expect(
      adressesPerdues(publiees, pages, [{ id: 'temoignages/c' }, { id: 'temoignages/b' }, { id: 'temoignages/a#c3' }]),
    ).toEqual([]);
  });
  it('are said with the lines to add', () => {
    expect(direPerdues(['/temoignages/a/#c3', '/temoignages/b/', '/temoignages/b/#c1'])).toBe(
      '2 adresses déjà publiées ne mènent plus nulle part. Ajoutez à content/redirections.yaml :\n- id: temoignages/a#c3\n  vers: … (la nouvelle adresse, ou « retire: AAAA-MM-JJ » si la page est retirée)\n- id: temoignages/b\n  vers: … (la nouvelle adresse, ou « retire: AAAA-MM-JJ » si la page est retirée)',
    );
  });
  it('are kept one a line, in order, each once', () => {
    const texte = ecrireVerrou(['/b/', '/a/', '/b/']);
    expect(texte.split('\n').slice(1)).toEqual(['/a/', '/b/', '']);
    expect(lireVerrou(texte)).toEqual(['/a/', '/b/']);
  });
});

describe('the words to spell', () => {
  it('are those of the prose, each at its place', () => {
    const texte =
      '---\ntitre: Un lieu\ncitations:\n  - id: c1\n    texte: Une phrase.\nrole: elu\nleviers: [a-b]\n---\n\nVoir [le pôle](/cas/ecopya/), `code` et https://exemple.fr.\n\n<Depuis date="2016">\n';
    const prose = proseDe(texte);
    expect(prose.split('\n').map((l) => l.trim().replace(/\s+/g, ' '))).toEqual([
      '',
      'Un lieu',
      '',
      '',
      'Une phrase.',
      '',
      '',
      '',
      '',
      'Voir [le pôle , et',
      '',
      '',
      '',
    ]);
    const ou = (t: string, mot: string) => t.split('\n').map((l) => l.indexOf(mot));
    expect(ou(prose, 'Une phrase')).toEqual(ou(texte, 'Une phrase'));
  });
  it('leave out those of names', () =>
    expect(motsDesNoms(["Communauté d'agglomération du Sicoval", 'Sicoval'])).toEqual([
      'Communauté',
      'd',
      'agglomération',
      'du',
      'Sicoval',
    ]));
});

describe('the preview that opens with a double click', () => {
  it('has addresses from the page', () => {
    expect(
      rendreRelative(
        '<a href="/cas/x/#c1"><img src="/a.png"><a href="/"><a href="https://e.fr/"><style>url(/fonts/f.woff2)</style><a href="#ici">',
        2,
      ),
    ).toBe(
      '<a href="../../cas/x/index.html#c1"><img src="../../a.png"><a href="../../index.html"><a href="https://e.fr/"><style>url(../../fonts/f.woff2)</style><a href="#ici">',
    );
    expect(rendreRelative('<a href="/regions/?q=1">', 0)).toBe('<a href="./regions/index.html?q=1">');
  });
  it('has neither scripts nor a search that would fail', () => {
    expect(
      rendreRelative(
        '<meta http-equiv="Content-Security-Policy" content="x"><script type="module" src="/a.js"></script><search><form></form></search>.',
        0,
      ),
    ).toBe('.');
  });
});
