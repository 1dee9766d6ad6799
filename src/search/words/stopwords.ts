/** Folded words that say nothing of a subject: articles, pronouns, auxiliaries, words of questions. */
const LIST = `
a afin ai aie aient ainsi ait alors apres as au aucun aucune aujourd hui aupres auquel aura aurait auront aussi autre autres aux auxquels auxquelles avaient avais avait
avant avec avez avoir avons ayant beaucoup bien bonjour car ce ceci cela celle celles celui ces cet cette ceux chacun chaque chez ci comme comment contre
dans de dedans dehors deja depuis des desquels dessous dessus deux devant dit dire dite dites disent doit doivent donc dont du duquel durant elle elles en encore entre es est et etaient
etait etant etc ete etes etre eu eux exemple exemples faire fait faites faut fera ferait font furent hors ici il ils la laquelle le lequel les lesquelles lesquels leur leurs lors lui ma mais me meme
memes merci mes mieux moi moins mon ne ni non nos notre nous on ont ou oui par parce parfois parle parlent parler parmi pas peu peut peuvent plus plusieurs plutot pour
pourquoi pourrait pouvoir pouvez puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi raconte sa sans sauf se sera serait seront ses
si sinon soi soient soit sommes son sont sous souvent suis sur svp ta tandis te tel telle telles tels tes toi ton toujours tous tout toute toutes tres trop
tu un une unes uns va vais vers veut veulent via voici voila voir vos votre vous vont voudrais vers y
cest quest quil lon dun dune jai nest sest ca cherche chercher trouver savoir connaitre existe existent connait
`;
const EMPTY_WORDS = new Set(LIST.split(/\s+/).filter(Boolean));

export const isEmptyWord = (form: string) => EMPTY_WORDS.has(form);
