import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const tenth = (value: number): string => english.number(Math.max(0.1, Math.round(value * 10) / 10));

const rehearsal: Catalogues['rehearsal'] = {
  title: 'Dress rehearsal',
  lead: 'Simulated members come in, vote and look at their screens, on a copy of the agenda. Nothing of it stays.',
  start: 'Rehearse the plenary',
  again: 'Rehearse again',
  begin: 'Start the rehearsal',
  stop: 'Stop the rehearsal',
  members: 'Simulated members',
  membersHint: (least, most) =>
    `From ${english.number(least)} to ${english.number(most)}: about as many as you expect.`,
  steps: {
    filling: 'The hall fills',
    starting: 'A server apart starts',
    entering: 'Everybody enters and checks in',
    voting: 'Everybody votes',
    counting: 'The ballot closes and is counted',
  },
  ended: {
    running: '',
    done: 'The rehearsal is over.',
    stopped: 'The rehearsal is stopped.',
    failed: 'The rehearsal did not reach its end.',
  },
  stopped: 'The rehearsal was stopped. Nothing of it stays.',
  failures: {
    busy: 'Another rehearsal was already under way on this installation: start again when it is over.',
    late: 'The rehearsal lasted more than ten minutes and was stopped: this machine is too slow for so many people.',
    votes:
      'Votes are missing from the urn of the rehearsal: do not hold the plenary before telling whoever runs the installation.',
    rights:
      'The database does not allow the copy to be made: ask whoever runs the installation for the right to create databases.',
    other: 'The rehearsal did not reach its end. Start again; if it happens again, tell whoever runs the installation.',
  },
  verdicts: { good: 'All will be quick', fair: 'It will hold, with a little waiting', slow: 'The hall will wait' },
  advice: {
    good: 'Every screen follows within a second, and everybody votes without waiting.',
    fair: 'Leave a few seconds between the opening of a ballot and your instructions, and avoid other uses of the site during the sitting.',
    slow: 'Close what runs beside it on the machine, take a stronger one, or leave each ballot open for several minutes. Then rehearse with the same number.',
  },
  openToLastScreen: 'From the opening of the ballot to the last screen',
  closeToLastScreen: 'From the close to the last screen',
  ballotsPerSecond: 'Votes received',
  everybodyVotes: (members) => `For ${english.number(members)} people to vote at the same time`,
  counted: 'Votes in the urn',
  seconds: (value) =>
    english.plural(Math.max(0.1, Math.round(value * 10) / 10), { one: '# second', other: '# seconds' }),
  rate: (value) => `${tenth(value)} a second`,
  outOf: (count, all) => `${english.number(count)} of ${english.number(all)}`,
  honest:
    'The simulated members ran on the same machine as the server: real phones load it less, but the network of the hall is not measured.',
};

export default rehearsal;
