/** Why a file cannot be read. `{what}` is one of `things`. */
export const reading = {
  'not-utf8': { fr: 'le fichier n’est pas du texte en UTF-8', en: 'the file is not text in UTF-8' },
  'too-heavy': { fr: 'le fichier dépasse {most} Mio', en: 'the file has more than {most} MiB' },
  empty: { fr: 'le fichier est vide', en: 'the file is empty' },
  'no-candidates': { fr: 'il n’y a aucune candidature', en: 'there are no candidates' },
  'too-many-candidates': {
    fr: '{count} candidatures, c’est plus que les {most} qui peuvent être comptées',
    en: '{count} candidates are more than the {most} that can be counted',
  },
  'too-many-brought': {
    fr: '{count} candidatures, c’est plus que les {most} qui peuvent être apportées ici',
    en: '{count} candidates are more than the {most} that can be brought here',
  },
  'candidate-nameless': { fr: 'une candidature n’a pas de nom', en: 'a candidate has no name' },
  'candidate-named-twice': { fr: 'deux candidatures s’appellent {name}', en: 'two candidates are called {name}' },
  'zero-character': { fr: 'un nom contient un caractère nul', en: 'a name holds a zero character' },
  'too-many-papers': {
    fr: 'il y a plus de bulletins qu’on ne peut en compter exactement',
    en: 'there are more papers than can be counted exactly',
  },
  expected: { fr: '{what} est attendu ici, et non {found}', en: 'expected {what}, found {found}' },
  'expected-at-end': {
    fr: '{what} est attendu ici, et le fichier est fini',
    en: 'expected {what}, found the end of the file',
  },
  'expected-quoted': {
    fr: '{what} est attendu ici entre guillemets, et non {found}',
    en: 'expected {what} in quotes, found {found}',
  },
  'expected-quoted-at-end': {
    fr: '{what} est attendu ici entre guillemets, et le fichier est fini',
    en: 'expected {what} in quotes, found the end of the file',
  },
  'too-large': { fr: '{what} est trop grand', en: '{what} is too large' },
  'quote-open': { fr: '{what} n’a pas de guillemet fermant', en: '{what} has no closing quote' },
  'candidates-out-of-range': {
    fr: 'le nombre de candidatures doit aller de 1 à {most}, et c’est {count}',
    en: 'the number of candidates must be from 1 to {most}, and is {count}',
  },
  'no-seat': { fr: 'il faut au moins un siège', en: 'the number of seats must be at least 1' },
  'never-closed': { fr: '“{sign}” n’est jamais fermé', en: '“{sign}” is never closed' },
  'weight-none': { fr: 'un poids doit être d’au moins 1', en: 'a weight must be at least 1' },
  'equals-alone': { fr: '“=” ne précède aucune candidature', en: '“=” stands before no candidate' },
  'candidate-twice': {
    fr: 'la candidature {number} est deux fois sur ce bulletin',
    en: 'candidate {number} is twice on this ballot',
  },
  'candidate-unknown': {
    fr: 'il n’y a pas de candidature {number} : elles sont numérotées de 1 à {most}',
    en: 'there is no candidate {number}: they are numbered 1 to {most}',
  },
  'header-expected': { fr: '“#/Nom: valeur” est attendu ici', en: 'expected “#/Name: value”' },
  'declared-twice': {
    fr: 'les candidatures sont déclarées une fois, avant le premier vote',
    en: 'candidates are declared once, before the first vote',
  },
  'seats-not-whole': {
    fr: 'le nombre de sièges doit être un nombre entier, au moins 1',
    en: 'the number of seats must be a whole number, at least 1',
  },
  'not-true-or-false': {
    fr: '{key} vaut true ou false, et non {found}',
    en: '{key} is true or false, and not {found}',
  },
  'not-whole': {
    fr: '{what} doit être un nombre entier à partir de {least}, et non {found}',
    en: '{what} must be a whole number from {least}, not {found}',
  },
  'name-missing': { fr: 'le nom d’une candidature manque', en: 'a candidate’s name is missing' },
  'name-undeclared': {
    fr: '{name} n’est aucune des candidatures déclarées',
    en: '{name} is none of the candidates declared',
  },
  'more-candidates': { fr: 'il y a plus de {most} candidatures', en: 'there are more than {most} candidates' },
  'name-twice': { fr: '{name} est deux fois sur cette ligne', en: '{name} is twice on this line' },
  'tags-alone': { fr: 'des étiquettes ne précèdent aucun vote', en: 'tags stand before no vote' },
  'candidate-missing': {
    fr: 'une candidature manque entre deux virgules',
    en: 'a candidate is missing between two commas',
  },
  'alternative-unknown': { fr: 'il n’y a pas d’option {number}', en: 'there is no alternative {number}' },
  'alternative-twice': {
    fr: 'l’option {number} est deux fois sur cette ligne',
    en: 'alternative {number} is twice on this line',
  },
  'comma-missing': { fr: 'une virgule manque après “}”', en: 'a comma is missing after “}”' },
  'sign-in-ranking': {
    fr: 'un classement a des nombres, des virgules et des accolades, et pas de {found}',
    en: 'a ranking has numbers, commas and braces, and no {found}',
  },
  'more-alternatives': { fr: 'il y a plus de {most} options', en: 'there are more than {most} alternatives' },
  'head-expected': {
    fr: '“# …” ou le nombre d’options (de 1 à {most}) est attendu ici',
    en: 'expected “# …” or the number of alternatives (1 to {most})',
  },
  'alternatives-cut': {
    fr: '{count} options sont annoncées, {found} sont nommées',
    en: '{count} alternatives are announced, {found} are named',
  },
  'alternative-expected': {
    fr: '“numéro,nom” d’une option est attendu ici',
    en: 'expected “number,name” of an alternative',
  },
  'sums-expected': {
    fr: '“votants,somme des nombres,ordres différents” est attendu ici',
    en: 'expected “voters,sum of counts,unique orders”',
  },
  'voters-cut': {
    fr: '{count} votants sont annoncés, et les ordres en ont {found} : le fichier est-il coupé ?',
    en: '{count} voters are announced, and the orders have {found}: is the file cut short?',
  },
  'order-expected': {
    fr: '“combien: ordre” est attendu ici, combien étant au moins 1',
    en: 'expected “how many: order”, how many being at least 1',
  },
  'quote-inside': { fr: 'un guillemet se trouve dans une case', en: 'a quote stands inside a cell' },
  'quote-never-closed': { fr: 'un guillemet n’est jamais fermé', en: 'a quote is never closed' },
  'row-uneven': {
    fr: 'la ligne a {found} cases, et la première en a {count}',
    en: 'the row has {found} cells, and the first one has {count}',
  },
  'row-too-long': {
    fr: 'la ligne a {found} cases, et {section} a {count} colonnes',
    en: 'the row has {found} cells, and {section} has {count} columns',
  },
  'no-option': { fr: 'la première ligne ne nomme aucune option', en: 'the first row names no option' },
  'not-a-mark': {
    fr: 'un nombre entier ou rien est attendu ici, et non {found}',
    en: 'expected a whole number or nothing, found {found}',
  },
  'more-grades': {
    fr: 'il y a plus de {most} mentions différentes',
    en: 'there are more than {most} different grades',
  },
  'grade-too-high': {
    fr: 'une mention {grade} : les mentions vont jusqu’à {most}',
    en: 'a grade of {grade}: grades go up to {most}',
  },
  'grades-unordered': {
    fr: 'les mentions n’ont pas d’ordre : nommez-les, la plus basse d’abord (--grades {grades})',
    en: 'the grades have no order: name them, lowest first (--grades {grades})',
  },
  'not-a-grade': { fr: '{found} n’est aucune des mentions ({grades})', en: '{found} is none of the grades ({grades})' },
  'zero-no-grade': {
    fr: '0 n’est pas une mention ici : dites “--blank 0” pour que les bulletins où une mention manque se reconnaissent',
    en: '0 is no grade here: say “--blank 0” so that papers with a missing grade can be told',
  },
  'meta-expected': { fr: 'META est attendu ici, et non {found}', en: 'expected META, found {found}' },
  'project-unknown': { fr: '{found} n’est aucun project_id', en: '{found} is no project_id' },
  'project-twice': { fr: 'un projet est deux fois dans ce vote', en: 'a project is twice in this vote' },
  'points-not-whole': {
    fr: 'les points doivent être des nombres entiers à partir de 0, et non {found}',
    en: 'points must be whole numbers from 0, not {found}',
  },
  'points-uneven': {
    fr: '{count} projets reçoivent {found} points',
    en: '{count} projects are given {found} points',
  },
  'meta-cut': {
    fr: 'META annonce {key} {count}, et il y en a {found} : le fichier est-il coupé ?',
    en: 'META announces {key} {count}, and there are {found}: is the file cut short?',
  },
  'vote-type-unknown': {
    fr: 'vote_type est l’un de {words}, et non {found}',
    en: 'vote_type is one of {words}, not {found}',
  },
  'tallies-uneven': {
    fr: 'il y a {count} candidatures et {found} décomptes',
    en: 'there are {count} candidates and {found} tallies',
  },
  'grades-uneven': { fr: '{name} a {found} mentions sur {count}', en: '{name} has {found} of {count} grades' },
  'grades-beyond-participants': {
    fr: 'une candidature a {found} mentions pour {count} participants',
    en: 'a candidate has {found} grades of {count} participants',
  },
} as const;

/** Why a file of JSON cannot be read; `{path}` says where. */
export const readingJson = {
  'no-json': {
    fr: 'ce n’est pas du JSON : une accolade, une virgule ou un guillemet est faux ici ou avant',
    en: 'this is no JSON: a bracket, a comma or a quote is wrong here or before',
  },
  'must-be-object': { fr: '{path} doit être un objet', en: '{path} must be an object' },
  'must-be-list': { fr: '{path} doit être une liste', en: '{path} must be a list' },
  'must-be-text': { fr: '{path} doit être un texte', en: '{path} must be a text' },
  'must-be-whole': {
    fr: '{path} doit être un nombre entier à partir de {least}',
    en: '{path} must be a whole number from {least}',
  },
  'must-be-one-of': { fr: '{path} doit être l’un de {words}', en: '{path} must be one of {words}' },
  'has-no': { fr: '{path} n’a pas de champ {key}', en: '{path} has no {key}' },
  'one-of-kinds': {
    fr: '{path} doit avoir un seul de choice, ranking et marks',
    en: '{path} must have one of choice, ranking and marks',
  },
  'marks-uneven': { fr: '{path} a {found} notes sur {count}', en: '{path} has {found} of {count} marks' },
  'costs-uneven': { fr: '{path} a {found} coûts sur {count}', en: '{path} has {found} of {count} costs' },
  'no-ballots-json': {
    fr: 'ce n’est pas un ballots.json : "format" doit être "{format}"',
    en: 'this is no ballots.json: "format" must be "{format}"',
  },
  'version-unknown': {
    fr: 'la version {found} de ballots.json n’est pas connue ici, la {version} l’est',
    en: 'version {found} of ballots.json is not known here, {version} is',
  },
  'no-ranking': { fr: '{path} n’a pas de classement', en: '{path} has no ranking' },
  'no-marks': { fr: '{path} n’a pas de notes', en: '{path} has no marks' },
  'no-choice': { fr: '{path} n’a pas de choix', en: '{path} has no choice' },
  'names-no-candidate': { fr: '{path} ne nomme aucune candidature', en: '{path} names no candidate' },
} as const;
