import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const lineage: Catalogues['lineage'] = {
  title: 'Where it comes from, what it becomes',
  comesFrom: 'It comes from',
  became: 'It became',
  numbered: (number, title) => (title === '' ? `no. ${number}` : `no. ${number}, ${title}`),
  steps: (count) => english.plural(count, { one: '', other: '(# steps further)' }),
  clauses: 'Where its paragraphs come from',
  clausesFrom: (count, title, version) =>
    `${english.plural(count, { one: '# paragraph', other: '# paragraphs' })} from “${title}”, version ${version}`,
  clausesOwn: (count) => english.plural(count, { one: '# paragraph written here', other: '# paragraphs written here' }),
  earlier: 'Merges asked for before',
  declined: 'Merge declined',
  takenBack: 'Merge taken back before an answer',
  between: (one, other) => `“${one}” and “${other}”`,
  ask: 'Propose a merge',
  askTitle: 'Merge with another proposal',
  askLead:
    'The other side accepts or declines. If it accepts, a new proposal goes on in debate: it keeps all the co-authors, groups and origins of both, which stay readable.',
  search: 'Search the other proposal',
  other: 'With which one?',
  nothingFound: 'No proposal in debate matches.',
  titleField: 'Title of the new proposal',
  begins: 'Which text to begin from?',
  beginnings: { both: 'Both, one after the other', from: 'Ours', with: 'The other one' },
  beginsHint: 'The text can be reworked afterwards, together.',
  reason: 'Why bring them together?',
  reasonHint: 'Everybody will read this reason.',
  send: 'Ask for the merge',
  asked: 'A merge awaits an answer',
  askedBy: (name) => `Asked by ${name}`,
  wouldBe: 'Title proposed',
  beginsFrom: {
    both: 'It would begin from both texts, one after the other.',
    from: 'It would begin from the text of who asks.',
    with: 'It would begin from the text of the other.',
  },
  takeBack: 'Take the request back',
  takeBackTitle: 'Take back the request to merge?',
  takeBackExplained: 'The two proposals go on, each on its own. You can ask again.',
  agree: 'Accept the merge',
  agreeTitle: 'Bring these two proposals together?',
  agreeExplained:
    'The two are closed and stay readable. The new one goes on in debate, with all the co-authors. Whoever followed one of the two says whether they follow the new one.',
  decline: 'Decline',
  declineTitle: 'Decline the merge?',
  declineReason: 'Why decline?',
  split: {
    ask: 'Split this proposal',
    title: 'Split this proposal',
    lead: 'The chosen paragraphs become a proposal of their own, in debate, with the same co-authors, groups and origins. The others stay here. If you are not alone in writing it, somebody else must agree.',
    leaving: 'What leaves',
    titleField: 'Title of the new proposal',
    reason: 'Why split them?',
    send: 'Split',
    asked: 'A split awaits an answer',
    agree: 'Agree to the split',
    agreeTitle: 'Split this proposal?',
    agreeExplained:
      'These paragraphs become a proposal in debate; the others stay here. Who follows this one will say whether they follow the new one too.',
    declineTitle: 'Decline the split?',
    takeBackTitle: 'Take back the request to split?',
    takeBackExplained: 'The text stays whole. You can ask again.',
  },
  followTitle: 'You followed one of the proposals brought together here',
  followLead: 'Do you follow this one too? You are not counted until you have answered.',
  followYes: 'Yes, follow it',
  followNo: 'No, thank you',
  followsAsked: (count) =>
    english.plural(count, {
      one: '# person has not said yet whether they follow it.',
      other: '# people have not said yet whether they follow it.',
    }),
};

export default lineage;
