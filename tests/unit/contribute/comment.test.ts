import { describe, expect, it } from 'vitest';
import { writeComment } from '../../../src/contribute/comment.ts';
import { readIssue } from '../../../src/contribute/read-issue.ts';
import { propose } from '../../../src/contribute/propose.ts';
import type { Answers } from '../../../src/contribute/questions.ts';
import { COMPLETE, FILE, ANSWERS, issueBody } from '../../fixtures/proposal.ts';
import { workshop } from '../../fixtures/workshop.ts';

const answer = (body: string) => {
  const { answers, doubles } = readIssue(body);
  return writeComment(propose(answers, workshop), { answers, lists: workshop.lists, doubles });
};
const withAnswers = (changes: Answers) => answer(issueBody({ ...ANSWERS, ...changes }));

describe('the answer under a message', () => {
  it('says what was understood, and shows the file', () => {
    expect(answer(COMPLETE)).toBe(`<!-- proposition de témoignage -->

Merci ! Votre témoignage est prêt : une proposition (pull request) a été ouverte avec ce fichier. Une personne du RTES la relira.

### Ce qui a été compris

| Question | Réponse |
| --- | --- |
| Prénom et nom | \`Camille Dupont\` |
| Fonction | \`adjointe à l'économie de la commune de Valmont\` |
| Structure | \`Commune de Valmont\` |
| Type de structure | \`commune\` |
| Rôle | \`élu ou élue\` |
| Région | \`Occitanie\` |
| Département | \`Haute-Garonne (31)\` |
| Date | \`2026-03\` |
| Première citation | \`Sans lieu, il n'y avait pas de pôle. La commune a acheté la friche, les associations ont fait le reste.\` |
| Le reste du propos | \`Camille Dupont raconte que la commune a d'abord cherché un repreneur pendant deux ans, sans succès. Elle a fini par racheter la friche elle-même, pour 180 000 e…\` |
| Titre | \`Une friche rachetée par la commune lance le pôle\` |
| Leviers | \`6. S'appuyer sur l'aménagement et l'immobilier\` |
| Thèmes | \`Lieux, foncier et immobilier ; Repérage et émergence des projets\` |
| Source | \`Témoignages recueillis depuis la mise en ligne\` |

<details><summary>Le fichier</summary>

\`content/temoignages/dupont-friche-rachetee-commune.mdx\`

\`\`\`mdx
${FILE.trimEnd()}
\`\`\`

</details>
`);
  });
  it('says what is missing, what to correct, what to look at and what was mended, in that order', () => {
    const said = withAnswers({ titre: '', region: 'Ocitanie', texte: 'Bref 🎉.' });
    expect(said.slice(0, said.indexOf('### Ce qui a été compris'))).toBe(`<!-- proposition de témoignage -->

Merci ! Votre témoignage n’est pas encore complet. Modifiez votre message (les trois points en haut à droite, puis « Edit ») : il sera relu aussitôt.

### Ce qui manque

- **Titre** : L’idée du témoignage, en mots du site : au plus 90 caractères, sans répéter la citation.

### À corriger

- **Région** : « Ocitanie » n’est pas dans la liste : vouliez-vous dire « Occitanie » ?

### À vérifier

- **Le reste du propos** : 1 mot : au moins 60 d’ordinaire

### Ce qui a été arrangé

- **Le reste du propos** : des émojis ont été retirés

`);
    expect(said).not.toContain('Le fichier');
  });
  it('says that a heading of the form stands inside an answer', () => {
    expect(answer(issueBody({ ...ANSWERS, texte: `${ANSWERS.texte ?? ''}\n\n### Structure\n\nBis` }))).toContain(
      '- **Structure** : ce titre apparaît deux fois dans le message, vérifiez où finit la réponse',
    );
  });
  it('says that a message does not come from the form', () => {
    expect(answer('Bonjour')).toBe(
      '<!-- proposition de témoignage -->\nCe message ne vient pas du formulaire « Proposer un témoignage » : aucune de ses questions n’y figure. Ouvrez le formulaire, ou ajoutez les réponses sous leurs titres.',
    );
  });
  it('lets nothing of what was typed act: no mention, no link, no HTML, no break out of a block', () => {
    const bad = '@equipe [x](https://mal.example) <img src=x onerror=y> ``` | **gras** #12 https://mal.example';
    const said = withAnswers({ fonction: bad, region: bad, titre: `Titre ${'`'.repeat(4)} fin` });
    const outOfCode = said.replace(/(`{3,})[^]*?\n\1/g, '').replace(/`[^`\n]*`/g, '');
    expect(outOfCode).not.toMatch(/@equipe|<img|https:\/\/mal|\]\(https|[^\\]#12|\*\*gras/);
  });
});
