import type { Language } from '../../../kernel/refusal.js';
import type { MethodChoice } from './rule.js';
import { countOf, formatCount } from './words.js';

const wins = (seats: number, language: Language): string => {
  if (language === 'fr')
    return seats === 1 ? 'la première l’emporte' : `les ${formatCount(seats, 'fr')} premières l’emportent`;
  return seats === 1 ? 'the first wins' : `the first ${formatCount(seats, 'en')} win`;
};

const points = (count: number, language: Language): string =>
  language === 'fr' ? countOf(count, 'fr', 'point', 'points') : countOf(count, 'en', 'point', 'points');

const frenchRankings = {
  borda: 'chaque place rapporte des points, et leur somme ordonne les options (Borda)',
  pairwise: 'les options sont comparées deux à deux, et leurs duels gagnés les ordonnent (Condorcet)',
  schulze: 'les options sont comparées deux à deux, et les plus forts enchaînements de duels les ordonnent (Schulze)',
  'schulze-margins':
    'les options sont comparées deux à deux, et les plus forts enchaînements d’écarts les ordonnent (Schulze, par les écarts)',
  'ranked-pairs':
    'les options sont comparées deux à deux, et les duels les plus nets s’imposent d’abord (paires classées)',
  irv: 'la dernière est éliminée tour après tour, et ses voix vont à la préférence suivante (vote alternatif)',
  'stv-scottish':
    'celle qui atteint le quota est retenue, et ses voix en trop passent à la préférence suivante de tous ses bulletins, à valeur réduite ; sinon la dernière est éliminée, et ses voix passent de même (vote transférable, règle écossaise)',
  'stv-meek':
    'celle qui atteint le quota est retenue et ne garde de chaque bulletin que la part qui lui suffit, le reste passant à la préférence suivante ; sinon la dernière est éliminée ; quota et parts sont recalculés à chaque tour (vote transférable, règle de Meek)',
};

const englishRankings: typeof frenchRankings = {
  borda: 'each place earns points, and their sum orders the options (Borda)',
  pairwise: 'options are compared two by two, and the duels they win order them (Condorcet)',
  schulze: 'options are compared two by two, and the strongest chains of duels order them (Schulze)',
  'schulze-margins':
    'options are compared two by two, and the strongest chains of margins order them (Schulze, by margins)',
  'ranked-pairs': 'options are compared two by two, and the clearest duels are settled first (ranked pairs)',
  irv: 'the last one is eliminated round after round, and its votes go to the next preference (instant run-off)',
  'stv-scottish':
    'one that reaches the quota is chosen, and its votes above it go to the next preference of all its papers, at a lower value; otherwise the last one is eliminated, and its votes go the same way (transferable vote, Scottish rule)',
  'stv-meek':
    'one that reaches the quota is chosen and keeps of each paper only the part it needs, the rest going to the next preference; otherwise the last one is eliminated; quota and parts are worked out again each round (transferable vote, Meek’s rule)',
};

/** Who wins of rankings: the first ones, or those chosen one after the other until the seats are filled. */
function untilFilled(method: keyof typeof frenchRankings, seats: number, language: Language): string {
  if (!method.startsWith('stv-')) return `${language === 'fr' ? ' et' : ' and'} ${wins(seats, language)}`;
  return language === 'fr'
    ? `, jusqu’à ce que ${countOf(seats, 'fr', 'option soit retenue', 'options soient retenues')}`
    : `, until ${countOf(seats, 'en', 'option is chosen', 'options are chosen')}`;
}

function inFrench(choice: MethodChoice): string {
  switch (choice.method) {
    case 'plurality':
      return `chacun choisit une seule option ; les voix sont additionnées et ${wins(choice.options.seats, 'fr')}`;
    case 'approval': {
      const { most, seats } = choice.options;
      const crosses =
        most === null ? 'autant d’options que voulu' : `au plus ${countOf(most, 'fr', 'option', 'options')}`;
      return `chacun approuve ${crosses} ; les approbations sont additionnées et ${wins(seats, 'fr')}`;
    }
    case 'score':
      return `chacun note les options de 0 à ${formatCount(choice.options.highest, 'fr')} ; les notes sont additionnées et ${wins(choice.options.seats, 'fr')}`;
    case 'cumulative': {
      const { total, most, seats } = choice.options;
      const limit = most === null ? '' : `, au plus ${formatCount(most, 'fr')} sur une même option`;
      return `chacun répartit ${points(total, 'fr')}${limit} ; les points sont additionnés et ${wins(seats, 'fr')}`;
    }
    case 'allotted': {
      const { votes, perBlock, exactly, seats } = choice.options;
      const limit = exactly ? 'exactement' : 'au plus';
      return `chacun donne ${exactly ? '' : 'au plus '}${countOf(votes, 'fr', 'voix', 'voix')}, ${limit} ${formatCount(perBlock, 'fr')} dans chaque bloc ; les voix sont additionnées et ${wins(seats, 'fr')}`;
    }
    case 'majority-judgment': {
      const { grades, missing, seats } = choice.options;
      const left =
        missing === 'worst' ? 'une mention manquante est la plus basse' : 'toutes les mentions doivent être données';
      return `chacun donne à chaque option une mention parmi : ${grades.join(', ')} ; ${left} ; la mention médiane ordonne les options (jugement majoritaire) et ${wins(seats, 'fr')}`;
    }
    case 'quadratic':
      return `chacun dépense au plus ${countOf(choice.options.credits, 'fr', 'crédit', 'crédits')}, où plusieurs voix sur une même option coûtent leur carré ; les voix sont additionnées et ${wins(choice.options.seats, 'fr')}`;
    case 'equal-shares': {
      const { budget, increment } = choice.options;
      const then =
        increment === null
          ? ''
          : `, puis les parts croissent de ${formatCount(increment, 'fr')} en ${formatCount(increment, 'fr')} tant que le budget suffit`;
      return `un budget de ${formatCount(budget, 'fr')} est partagé également entre les votants ; une option est financée quand les parts de ceux qui la soutiennent la paient (parts égales)${then}`;
    }
    case 'greedy':
      return `un budget de ${formatCount(choice.options.budget, 'fr')} finance les options les plus soutenues d’abord, tant qu’il suffit`;
    default: {
      const equals = choice.options.equals ? 'à égalité s’il le veut' : 'sans égalité';
      return `chacun classe les options par préférence, ${equals} ; ${frenchRankings[choice.method]}${untilFilled(choice.method, choice.options.seats, 'fr')}`;
    }
  }
}

function inEnglish(choice: MethodChoice): string {
  switch (choice.method) {
    case 'plurality':
      return `everyone chooses one option only; votes are added up and ${wins(choice.options.seats, 'en')}`;
    case 'approval': {
      const { most, seats } = choice.options;
      const crosses =
        most === null ? 'as many options as they like' : `at most ${countOf(most, 'en', 'option', 'options')}`;
      return `everyone approves of ${crosses}; approvals are added up and ${wins(seats, 'en')}`;
    }
    case 'score':
      return `everyone scores the options from 0 to ${formatCount(choice.options.highest, 'en')}; scores are added up and ${wins(choice.options.seats, 'en')}`;
    case 'cumulative': {
      const { total, most, seats } = choice.options;
      const limit = most === null ? '' : `, at most ${formatCount(most, 'en')} on one option`;
      return `everyone shares out ${points(total, 'en')}${limit}; points are added up and ${wins(seats, 'en')}`;
    }
    case 'allotted': {
      const { votes, perBlock, exactly, seats } = choice.options;
      const limit = exactly ? 'exactly' : 'at most';
      return `everyone gives ${exactly ? '' : 'at most '}${countOf(votes, 'en', 'vote', 'votes')}, ${limit} ${formatCount(perBlock, 'en')} in each block; votes are added up and ${wins(seats, 'en')}`;
    }
    case 'majority-judgment': {
      const { grades, missing, seats } = choice.options;
      const left = missing === 'worst' ? 'a missing grade is the lowest' : 'every grade must be given';
      return `everyone gives each option a grade among: ${grades.join(', ')}; ${left}; the median grade orders the options (majority judgment) and ${wins(seats, 'en')}`;
    }
    case 'quadratic':
      return `everyone spends at most ${countOf(choice.options.credits, 'en', 'credit', 'credits')}, where several votes on one option cost their square; votes are added up and ${wins(choice.options.seats, 'en')}`;
    case 'equal-shares': {
      const { budget, increment } = choice.options;
      const then =
        increment === null
          ? ''
          : `, then shares grow by ${formatCount(increment, 'en')} at a time as long as the budget allows`;
      return `a budget of ${formatCount(budget, 'en')} is shared equally among voters; an option is funded when the shares of those who support it pay for it (equal shares)${then}`;
    }
    case 'greedy':
      return `a budget of ${formatCount(choice.options.budget, 'en')} funds the most supported options first, as long as it lasts`;
    default: {
      const equals = choice.options.equals ? 'level where they wish' : 'without ties';
      return `everyone ranks the options by preference, ${equals}; ${englishRankings[choice.method]}${untilFilled(choice.method, choice.options.seats, 'en')}`;
    }
  }
}

/** How papers are filled in and what makes a winner, as part of a sentence, with plain spaces. */
export const describeMethod = (choice: MethodChoice, language: Language): string =>
  language === 'fr' ? inFrench(choice) : inEnglish(choice);
