import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const debates: Catalogues['debates'] = {
  title: 'Debate',
  missing: 'This debate does not exist, or no longer does.',
  failed: 'The debate could not be read.',
  again: 'Try again',
  comments: (count) => english.plural(count, { one: '# comment', other: '# comments' }),
  peopleFor: (count) => english.plural(count, { one: '# person for', other: '# people for' }),
  peopleAgainst: (count) => english.plural(count, { one: '# person against', other: '# people against' }),
  peopleAsking: (count) => english.plural(count, { one: '# person asks', other: '# people ask' }),
  closed: 'debate closed',
  empty: 'Nobody has said anything here yet.',
  emptyHint: 'Agreement, doubt, a question: the first comment opens the debate.',
  threads: 'Comments, oldest first',
  mayNotTitle: 'To take part',
  signIn: 'Sign in',
  yourComment: 'Your comment',
  bodyHint: 'An empty line separates two paragraphs. @ and a name mentions somebody of the collective.',
  stance: 'Your stance',
  stances: { none: 'No stance', for: 'For', against: 'Against', question: 'Question' },
  send: 'Post the comment',
  sendAnswer: 'Post the answer',
  save: 'Save',
  cancel: 'Cancel',
  editLabel: 'Your comment, to edit',
  editHint: 'What you wrote before stays readable in the comment’s history.',
  notSent: 'Not sent yet: your text is kept on this device.',
  sending: 'Sending…',
  waiting: 'No connection: your comment is kept here and leaves as soon as it is back.',
  unsure: 'Sent, but the server has not answered. Post again: it will be stored once only.',
  stored: 'Comment stored.',
  mention: 'People to mention',
  membersFound: (count) =>
    english.plural(count, { one: '# person suggested after the field', other: '# people suggested after the field' }),
  quotePassage: 'Quote a passage…',
  quoteTitle: 'Quote a passage of the text',
  quoteHint: 'Choose a paragraph. To quote a few words only, select them in the text: a button offers it.',
  quoteLegend: 'Passage',
  quoteConfirm: 'Quote this passage',
  removeQuote: 'Remove the quotation',
  seePassage: 'See in the text',
  passageEdited: 'this passage has been edited since',
  quotedVersion: 'Read the version quoted',
  passageGone: 'This passage is no longer in the current text.',
  formerMember: 'Former member',
  commentBy: (name) => `Comment by ${name}`,
  linkToComment: (name) => `Link to this comment by ${name}`,
  answersTo: (name) => `Answers to ${name}`,
  isNew: 'new',
  edited: 'edited',
  historyTitle: 'History of the comment',
  withdrawn: 'Comment withdrawn by its author.',
  answer: 'Answer',
  answerTo: (name) => `Your answer to ${name}`,
  edit: 'Edit',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this comment?',
  withdrawExplanation:
    'Its place and the answers stay, marked “withdrawn by its author”. The text and its history are erased for good.',
  withdrawConfirm: 'Withdraw the comment',
  reactions: 'Reactions',
  reaction: { agree: 'Agreed', thanks: 'Thank you', insight: 'Enlightening', doubt: 'Not convinced' },
  reactionCount: (label, count) => `${label}: ${english.number(count)}`,
  company: (names, count) => {
    if (names.length === 0) {
      return english.plural(count, {
        one: '# other person reads this debate',
        other: '# other people read this debate',
      });
    }
    const rest = count - names.length;
    const more = english.plural(rest, { one: '# other person', other: '# other people' });
    const all = english.list(rest > 0 ? [...names, more] : names);
    return count === 1 ? `${all} also reads this debate` : `${all} also read this debate`;
  },
  writing: (names) => `${english.list(names)} ${names.length === 1 ? 'is' : 'are'} writing…`,
  news: (count) => english.plural(count, { one: '# new comment', other: '# new comments' }),
};

export default debates;
