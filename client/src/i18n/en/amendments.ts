import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const numbers = (all: readonly number[]): string =>
  all.length === 1 ? `amendment no. ${all[0]}` : `amendments no. ${english.list(all.map(String))}`;

const relations: Readonly<Record<string, (other: number) => string>> = {
  identical: (other) => `The same as no. ${other}`,
  conflicting: (other) => `Incompatible with no. ${other}: the same words, otherwise`,
  subsuming: (other) => `One contains the other, with no. ${other}`,
  dependent: (other) => `One rewords what the other adds, with no. ${other}`,
};

const amendments: Catalogues['amendments'] = {
  title: 'Amendments',
  of: (number) => `Amendments to proposal no. ${number}`,
  lead: 'What each proposes to change in this text, word by word. Others support, the group gives its word, and who writes the text takes in what they keep.',
  none: 'No amendment yet',
  open: (count) =>
    count === 0 ? 'No open amendment' : english.plural(count, { one: '# open amendment', other: '# open amendments' }),
  amend: 'Amend this text',
  amendTitle: (number) => `Amend proposal no. ${number}`,
  rewordTitle: (amendment) => `Reword amendment no. ${amendment}`,
  amendLead: 'Change the text as you would have it. Only the words you touch make your amendment.',
  mayNot: 'This text cannot be amended now',
  mayNotHint: 'Members of the collective amend a proposal while it is debated.',
  text: 'The text, as you would have it',
  textHint: 'Reword, add, delete, move.',
  oneClause: 'Without an editor: reword one paragraph',
  clause: 'Paragraph',
  words: 'Its words',
  wordsHint: 'Emptying this field deletes the paragraph.',
  use: 'Put it in my amendment',
  preview: 'Your amendment, as others will read it',
  nothingYet: 'Nothing is changed yet.',
  reason: 'Why?',
  reasonHint: 'What this change brings, in a few sentences.',
  table: 'Table the amendment',
  reword: 'Save the amendment',
  older: 'The text has changed meanwhile: here is the text of today, bring your change to it.',
  number: (number) => `Amendment no. ${number}`,
  states: {
    tabled: 'Open',
    accepted: 'In the text',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    rejected: 'Rejected by the plenary',
    fallen: 'Fallen',
  },
  broughtBy: (numbers) => `${numbers.length > 1 ? 'Amendments' : 'Amendment'} no. ${numbers.join(', ')}`,
  fellWith: (number) => `Fallen: amendment no. ${number} is adopted.`,
  stale: 'To be chosen anew',
  staleHint: 'The text has changed under this amendment: its author must choose what is left of it.',
  supporters: (count) =>
    count === 0 ? 'No supporter yet' : english.plural(count, { one: '# supporter', other: '# supporters' }),
  support: 'Support',
  unsupport: 'Stop supporting',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this amendment?',
  withdrawExplained: 'It stays readable, marked as withdrawn. You may table another.',
  rewordIt: 'Reword',
  recommend: 'Give the group’s word',
  recommendation: 'The group’s word',
  recommendations: { accept: 'In favour', reject: 'Against', vote: 'For a plenary to debate' },
  recommended: (word) => `The group’s word: ${word}`,
  because: 'Why?',
  relation: (kind, other) => relations[kind]?.(other) ?? '',
  accept: 'Take into the text',
  acceptSome: (count) =>
    english.plural(count, { one: 'Take # amendment into the text', other: 'Take # amendments into the text' }),
  acceptTitle: 'Take these amendments in?',
  acceptExplained: 'Together they make the next version, signed by their authors too. The other amendments follow it.',
  choose: (number) => `Choose amendment no. ${number}`,
  order: 'In which order they would be voted',
  orderLead: 'First what nobody contests, together; then each question, from the widest change to the narrowest.',
  together: (all) => `Together, in one vote: ${numbers(all)}`,
  choice: (all) => `A choice between ${numbers(all)}`,
  vote: (all) => `A vote on ${numbers(all)}`,
  fall: (amendment, when) => `if no. ${when} passes, no. ${amendment} falls`,
  back: 'Back to the text',
  inWords: 'Said in words',
};

export default amendments;
