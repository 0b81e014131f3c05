import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const votes = (count: number) => english.plural(count, { one: '# vote', other: '# votes' });

const booth: Catalogues['booth'] = {
  choices: { for: 'For', against: 'Against', abstain: 'Abstain' },
  yourChoice: 'Your vote',
  voiceOf: (name) => `Here you vote for “${name}”`,
  voteFor: (name) => `Vote for ${name}, whose proxy you hold`,
  mine: 'Your own vote',
  college: (name) => `College: ${name}`,
  send: 'Vote',
  sendFor: (name) => `Vote for ${name}`,
  change: 'Change my vote',
  changeFor: (name) => `Change ${name}’s vote`,
  notSent: 'Not sent yet.',
  sending: 'Sending…',
  waiting:
    'No connection: your vote is kept on this device. It leaves as soon as the connection is back, even if you close this page and come back later. It counts only once received: if the ballot closes before, it will not.',
  waitingHere:
    'No connection: your vote leaves as soon as it is back. Do not close this page, this device keeps nothing. It counts only once received, before the close.',
  choiceKept: 'Your choice stays on this device until it is received, then it is erased from it.',
  voteWaits: 'A vote kept on this device waits for the connection. It is not in the ballot box yet.',
  voteLeaves: 'A vote kept on this device is on its way.',
  waitedStored: 'The vote that waited on this device is received and stored.',
  waitedRefused: (message) => `The vote that waited on this device is not in the ballot box. ${message}`,
  lostTitle: 'This vote is not counted',
  earlierStands: 'Your earlier vote still counts.',
  noneStands: 'No vote of yours is counted in this ballot.',
  waitedUnsent: 'The vote kept on this device could not leave. It stays here.',
  sendAgain: 'Send again',
  seeBallot: 'The ballot and its count',
  noted: 'I have read this',
  onPaper: 'You signed to vote on paper: your paper is in the urn of the hall. Nobody votes twice.',
  onPaperFor: (name) => `${name} signed to vote on paper: the paper is in the urn of the hall.`,
  stored: 'Your vote is received and stored.',
  storedFor: (name) => `${name}’s vote is received and stored.`,
  receipt: 'Receipt:',
  receiptHelp: 'This number proves that your vote is in the ballot box. It does not say what you voted.',
  notOnRoll: 'You are not on the roll of this ballot: it was fixed at the opening, with the members present.',
  cannotNow: 'Nothing can be voted for this name at the moment.',
  represented: (name) =>
    `${name} votes for you. To vote yourself, take your proxy back as long as the vote is not cast.`,
  toVerify:
    'Your entry on the roll is to be verified: see the tellers, or answer their message. You may vote right after, until the close.',
  lineToVerify: (name) =>
    `${name}’s entry on the roll is to be verified: the tellers expect them. You may vote for them right after.`,
  refused: (reason) => `The tellers did not admit this entry: “${reason}”. If this is a mistake, see the chair.`,
  noReason: 'no reason given',
  lookAgain: 'Look again',
  hands: 'Raise your hand',
  handsHelp: 'This vote is a show of hands: the tellers count in the hall. Nothing is voted from here.',
  ownOrder: 'The options are in an order of your own, so that none gains from being first.',
  one: 'Choose one option.',
  several: (most) =>
    most === null ? 'Tick every option you approve of.' : `Tick the options you approve of, ${most} at most.`,
  approved: (count, most) =>
    most === null
      ? english.plural(count, { one: '# option ticked', other: '# options ticked' })
      : `${english.plural(count, { one: '# option ticked', other: '# options ticked' })} of ${most}`,
  allotted: (total, block, exactly) =>
    exactly
      ? `Give ${votes(total)}, ${block} in each block.`
      : `Give ${votes(total)} at most, ${block} at most in each block.`,
  block: (number, name) => `Block ${number}: ${name}`,
  inBlock: (count, most) => `${count} of ${most} in this block`,
  inAll: (count, most) => `${count} of ${most} in all`,
  projects: (budget) => `Tick the projects you support. The budget is ${english.number(budget)}, all votes together.`,
  cost: (cost) => `Cost: ${english.number(cost)}`,
  approvedCost: (cost, budget) =>
    `The projects ticked cost ${english.number(cost)}; the budget is ${english.number(budget)}.`,
  scores: (highest) => `Give each option from 0 to ${highest}. No score is not zero.`,
  noScore: 'No score',
  dots: (total, most) =>
    `Share out ${english.plural(total, { one: '# dot', other: '# dots' })}${most === null ? '' : `, ${most} at most on one option`}.`,
  dotsLeft: (given, total) => `${given} of ${total} dots given`,
  quadratic: (credits) =>
    `You have ${credits} credits. One vote costs 1, two votes on the same option 4, three 9: the square of their number.`,
  creditsSpent: (spent, credits) => `${spent} of ${credits} credits spent`,
  votesCost: (count, cost) => `${votes(count)}, ${english.plural(cost, { one: '# credit', other: '# credits' })}`,
  more: (option) => `One more for ${option}`,
  fewer: (option) => `One fewer for ${option}`,
  grades: (worst) =>
    worst === null
      ? 'Give each option a grade: none may be left without.'
      : `Give each option a grade. Without one, an option counts as “${worst}”.`,
  gradesGiven: (given, all) => `${given} of ${all} options have a grade`,
  ranking: (equals) =>
    equals
      ? 'Rank the options, the one you prefer first. Several may share a place; you may leave some out.'
      : 'Rank the options, the one you prefer first. You may leave some out.',
  ranked: 'Your ranking',
  rankedNone: 'Empty for now: give an option a place.',
  unranked: 'Left out',
  placeOf: (option) => `Place of ${option}`,
  place: (place) => english.ordinal(place, { one: '#st', two: '#nd', few: '#rd', other: '#th' }),
  noPlace: 'None',
  up: (option) => `Move ${option} up`,
  down: (option) => `Move ${option} down`,
  movedTo: (option, place) => `${option}: place ${place}`,
  movedOut: (option) => `${option}: left out`,
  blank: 'I cast a blank vote',
  blankHelp: 'Your paper counts in the turnout, and chooses nothing.',
  youVote: 'You vote',
  youVoteFor: (name) => `${name}’s vote`,
  youVoteBlank: 'Blank',
  youVoteNothing: 'Nothing is chosen yet.',
  points: (count) => english.plural(count, { one: '# point', other: '# points' }),
  mark: (said) => `: ${said}`,
  leftUnmarked: (names) => `Without anything: ${english.list(names)}.`,
  leftUngraded: (names, worst) => `Without a grade, counted “${worst}”: ${english.list(names)}.`,
  leftUnranked: (names) => `Left out, after the others: ${english.list(names)}.`,
  equalTo: (names) => english.list(names),
  notYet: (reason) => `This paper cannot be counted yet: ${reason}.`,
  proxies: 'Proxies',
  proxiesHelp: (perHolder) =>
    `You may hand your vote to somebody on the roll; they accept or not, and pass it on to nobody. One person holds ${english.plural(perHolder, { one: '# proxy', other: '# proxies' })} at most. You take yours back when you like, as long as the vote is not cast; when you are in the hall, you vote yourself.`,
  proxyTo: 'Who to hand your vote to',
  proxySearch: 'Search for a member',
  proxyGive: 'Hand over my vote',
  proxyGiven: (name) => `You offered your proxy to ${name}, who has not answered yet.`,
  proxyAccepted: (name) => `${name} accepted your proxy and votes for you.`,
  proxyTakeBack: 'Take my proxy back',
  proxyAsked: (name) => `${name} asks you to vote in their place.`,
  proxyAccept: (name) => `Accept to vote for ${name}`,
  proxyDecline: (name) => `Decline ${name}’s proxy`,
  proxyHeld: (name) => `You vote for ${name}.`,
  proxyGiveUp: (name) => `Give ${name}’s proxy back`,
};

export default booth;
