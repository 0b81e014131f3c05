import type { Catalogues } from '../catalogues.js';

const privacy: Catalogues['privacy'] = {
  title: 'Your data',
  lead: 'Taking part here says something of your political opinions. We keep little of it, and here is all: what is kept, why, who reads it, until when.',
  rightsTitle: 'What you can do, by yourself and at any time',
  rights: [
    'Download everything: “My data”, in a file a machine can read.',
    'Correct your name, your language, your password: “Settings”.',
    'Take your consent back: leave a collective, or have your account erased, from “My data”.',
    'Read again what you agreed to, in which words, on which date: “My data”.',
    'Turn to the CNIL (cnil.fr), or your own authority, if an answer does not satisfy you.',
  ],
  answersTitle: 'Who answers for it',
  answers:
    'Each collective answers for what it asks and publishes; whoever hosts this installation answers for its safety. Nothing is sold, handed to anybody else, or used for anything else.',
  write: 'For any question or request:',
  writeCoordination: 'For any question or request, write to the coordination of your collective.',
  registerTitle: 'The register of processing',
  registerLead: (count) =>
    `${count} kinds of processing, one per part of the product. What is past its term is deleted every night.`,
  purpose: 'What for',
  data: 'What',
  basis: 'On what ground',
  bases: {
    consent: 'Your explicit consent (GDPR, articles 6.1.a and 9.2.a).',
    'made-public': 'You make it public yourself (GDPR, article 9.2.e), with your consent on signing up.',
    traceability:
      'Your explicit consent on signing up (GDPR, article 9.2.a), and everybody’s interest in decisions that can be verified (article 6.1.f).',
    security: 'The safety of accounts (GDPR, article 6.1.f).',
    'legal-duty': 'A legal duty: to handle what is reported and give the reasons (GDPR, article 6.1.c).',
  },
  readers: 'Who reads it',
  kept: 'Until when',
  neverTitle: 'What is never done here',
  never: [
    'No tracker, no audience measurement, no third party’s service: the page speaks to this server alone.',
    'A secret vote is tied to nobody, neither in the database nor in the files.',
    'No e-mail address is shown, nor published in open data.',
    'No IP address is kept to limit or count people.',
  ],
};

export default privacy;
