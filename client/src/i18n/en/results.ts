import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const results: Catalogues['results'] = {
  papers: (valid, blank, spoilt) =>
    `${english.list([
      english.plural(valid, { one: '# vote counted', other: '# votes counted' }),
      ...(blank > 0 ? [english.plural(blank, { one: '# blank paper', other: '# blank papers' })] : []),
      ...(spoilt > 0 ? [english.plural(spoilt, { one: '# void paper', other: '# void papers' })] : []),
    ])}.`,
  count: 'Count',
  option: 'Option',
  project: 'Project',
  choice: 'Choice',
  choices: { for: 'For', against: 'Against', abstain: 'Abstain', blank: 'Blank', void: 'Void' },
  outcomes: {
    adopted: 'Adopted',
    rejected: 'Rejected',
    'no-quorum': 'Quorum not reached',
    tie: 'Tie',
    void: 'No votes',
  },
  outcome: 'Result',
  place: 'Place',
  votes: 'Votes',
  points: 'Points',
  share: 'Share',
  shareOfPapers: 'Share of papers',
  expressed: 'Papers that score it',
  levelWith: 'Level',
  won: 'Chosen',
  number: (value) => english.number(value),
  figure: ({ value, text }) => (text.includes('/') ? `${english.number(value)} (${text})` : english.number(value)),
  percent: (share) => english.percent(share),
  reached: (got, base, needed) => `${got} for, of ${base}; ${needed} were needed (the line).`,
  colleges: 'By college',
  college: 'College',
  collegeIs: (name, required) => (required ? `${name} (must adopt)` : `${name} (for information)`),
  needed: 'Needed',
  spent: 'Budget spent',
  funded: 'Projects, in the order they are funded',
  cost: 'Cost',
  left: 'Left after it',
  notFunded: 'not funded',
  profiles: 'Grades received',
  majorityGrade: 'Majority grade',
  noGrade: 'None',
  middle:
    'The line is at the middle of the papers: the grade it touches, the one on its right when it falls between two, is the majority grade.',
  quota: (quota) => `${quota} votes elect at once (the quota).`,
  rounds: 'Votes in each round',
  meekFlows:
    'Under this rule every paper is counted anew in each round: the ribbons show by how much each goes down and, in proportion, who goes up.',
  round: (round) => `Round ${round}`,
  exhausted: 'Exhausted',
  electedHere: '(elected)',
  eliminatedHere: '(eliminated)',
  duels: 'Duels',
  duelsHelp: 'Each row says how many papers prefer this option to the one of the column.',
  against: (name) => `against ${name}`,
  beats: 'wins',
  loses: 'loses',
  level: 'level',
  meets: (winner, other, mine, theirs) =>
    mine > theirs
      ? `${winner} beats ${other}, ${mine} to ${theirs}.`
      : mine === theirs
        ? `${winner} and ${other} are level, ${mine} to ${theirs}.`
        : `${winner} loses to ${other}, ${mine} to ${theirs}.`,
  chain: (there, back) => `By a chain of duels, the strongest is worth ${there} one way and ${back} the other.`,
  ties: 'Ties met',
  tieAmong: (names) => `Between ${english.list(names)}.`,
  toDraw: 'A public draw has yet to settle it.',
  drawn: (seed) => `Settled by public draw; seed of the draw: ${seed}`,
  steps: (count) => `The count step by step (${english.plural(count, { one: '# step', other: '# steps' })})`,
  recount: 'Recount it yourself',
  recountHelp:
    'This file holds every paper, without names, times or order. Anybody can recount it on their own machine, without this site:',
  file: 'Download ballots.json',
  recountGuide: 'The guide is docs/verify.md, with the software. The result must be that of this page.',
};

export default results;
