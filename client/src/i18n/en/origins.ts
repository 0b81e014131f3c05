import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const origins: Catalogues['origins'] = {
  title: 'Where each sentence comes from',
  lead: 'Choose a sentence: you will see who wrote its words, in which version, by which amendment, and what followed.',
  back: 'Back to the text',
  text: 'The text, sentence by sentence',
  sentence: 'Where does this sentence come from?',
  copyLink: 'Copy a link to this passage',
  linkCopied: 'Link copied',
  close: 'Stop showing',
  gone: 'This sentence is no longer in the text',
  contributions: 'Where the proposal came from',
  noContribution: 'It names no contribution it comes from.',
  written: (version) => `Version ${version}`,
  writtenIn: (title, version) => `${title}, version ${version}`,
  there: 'Where does it come from there?',
  asItWas: 'That text as it was',
  by: (names) => `Signed by ${english.list(names)}`,
  words: 'Its words in this sentence',
  said: (stretch) => `“${stretch}”`,
  amendment: (number, author) => `Amendment no. ${number}, by ${author}`,
  change: 'What this version changed',
  decision: 'What followed',
  adopted: 'Adopted in plenary',
  proposal: (number) => `Proposal no. ${number}`,
  noText: 'This text cannot be read here',
};

export default origins;
