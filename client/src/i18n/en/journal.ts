import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const journal: Catalogues['journal'] = {
  title: 'Public log',
  openData: 'Open data',
  lead: 'Everything that happens here, in order: nothing in it is ever changed or erased. Anyone can read and follow it.',
  show: 'Show',
  everything: 'Everything',
  families: {
    decisions: 'Decisions',
    plenaries: 'Plenaries',
    proposals: 'Proposals',
    charter: 'Charter',
    organisations: 'Organisations',
    groups: 'Groups',
    contributions: 'Contributions',
    debates: 'Debates',
    programme: 'Programme',
    collective: 'Collective',
  },
  allSubjects: 'Show other subjects again',
  allPeople: 'Show other people again',
  fresh: (count) => english.plural(count, { one: '# new entry', other: '# new entries' }),
  empty: 'Nothing here yet.',
  emptyBody: 'Every change of state of the collective is written here by itself.',
  number: (seq) => `no. ${english.number(seq)}`,
  feed: 'Follow with a feed reader (Atom)',
  home: 'Where we stand',
};

export default journal;
