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
  seal: 'A log nobody rewrites in secret',
  sealLead:
    'Each entry is sealed together with all those before it. Your browser keeps the last seal it saw and checks, at each visit, that the log has only grown.',
  sealedEntries: 'Sealed',
  entries: (count) => english.plural(count, { one: '# entry', other: '# entries' }),
  sealedAt: 'Last seal',
  verifyHere: 'Verify everything in this browser',
  verifying: 'Entries verified',
  logUnreachable: 'The log could not be read to its end: check the connection, then try again.',
  whole: (count) =>
    english.plural(count, {
      one: 'The log is whole: its only entry bears the seal.',
      other: 'The log is whole: all its # entries bear the seal.',
    }),
  firstSeen: 'This browser sees it for the first time: it keeps this seal for the next.',
  continues: (before) =>
    english.plural(before, {
      one: 'It continues, unchanged, the entry seen before.',
      other: 'It continues, unchanged, the # entries seen before.',
    }),
  notWhole: 'The log is not whole',
  logFaults: {
    NotAKey: 'The key of the log is not one.',
    KeyChanged: 'The log is signed by another key than before.',
    NotACheckpoint: 'The seal cannot be read.',
    OtherLog: 'The seal is that of another log.',
    NotSigned: 'The seal is not signed by the log’s key.',
    SignatureWrong: 'The seal was changed after it was signed.',
    Missing: 'A part of the log is missing.',
    EntryUnreadable: 'An entry cannot be read.',
    EntryOutOfOrder: 'An entry is not in its place.',
    TileWrong: 'The hashes published are not those of the entries.',
    RootWrong: 'The entries are not those that were sealed: one was changed, added or taken away.',
    Rewritten: 'What this browser had seen is no longer there as it was: history was rewritten.',
    Shorter: 'The log is shorter than at your last visit: it was cut.',
  },
  alarmTitle: 'This log does not continue the one you had seen',
  alarmAdvice:
    'Keep the evidence and show it to other members, to the organisations that signed and to the coordination: with it, anyone can see the same.',
  evidence: 'Save the evidence',
  startAgain: 'Start again from what the server shows',
  verifyElsewhere: 'Verify without this site',
  verifyElsewhereLead:
    'An independent tool downloads the whole log and verifies it, now and later, without network. Compare the key with the one others wrote down.',
  logKey: 'Key of the log:',
  checkpoint: 'The last seal, as it is',
};

export default journal;
