import type { GroupKey, SessionAttendanceContent } from '../types.js';

/** Attendance of each group's held sessions, in their order. */
export const sessionAttendance: Readonly<Record<GroupKey, readonly SessionAttendanceContent[]>> = {
  eau: [
    { attended: ['elise', 'paul', 'gilles', 'demo-facilitator'], excused: ['gaelle'] },
    { attended: ['elise', 'gaelle', 'paul', 'gilles', 'yann', 'bastien', 'mehdi', 'brigitte'], excused: [] },
    { attended: ['elise', 'gaelle', 'paul', 'gilles', 'demo-facilitator', 'pierre'], excused: ['yann'] },
    {
      attended: [
        'elise',
        'gaelle',
        'paul',
        'gilles',
        'yann',
        'mireille',
        'demo-facilitator',
        'djibril',
        'jordan',
        'xavier',
      ],
      excused: [],
    },
  ],
  alimentation: [
    { attended: ['gaelle', 'quentin', 'anselme', 'fatou', 'bastien'], excused: [] },
    { attended: ['quentin', 'gwenn', 'brigitte'], excused: [] },
    { attended: ['gaelle', 'quentin', 'anselme', 'fatou', 'tarek', 'gwenn'], excused: [] },
  ],
  biodiversite: [
    { attended: ['elise', 'ursula', 'helene', 'yann', 'gaelle', 'xavier'], excused: ['pierre'] },
    { attended: ['ursula', 'helene', 'pierre', 'yann', 'ines'], excused: ['elise'] },
    { attended: ['elise', 'helene', 'yann', 'rachida', 'ibrahim', 'maud'], excused: ['pierre'] },
  ],
  logement: [
    { attended: ['maud', 'samir', 'theo', 'rachida', 'adele', 'gaelle', 'henri'], excused: [] },
    { attended: ['maud', 'samir', 'lucie', 'rachida', 'adele'], excused: [] },
    { attended: ['maud', 'lucie', 'rachida', 'mehdi', 'ibrahim'], excused: ['adele'] },
  ],
  mobilites: [
    { attended: ['farid', 'jules', 'helene', 'jeanne', 'mehdi', 'violette', 'demo-member', 'gaelle'], excused: [] },
    { attended: ['farid', 'jules', 'jeanne', 'mehdi', 'violette', 'wassim', 'yasmine'], excused: [] },
    {
      attended: ['farid', 'jules', 'helene', 'jeanne', 'mehdi', 'violette', 'djibril', 'samir', 'bastien'],
      excused: [],
    },
  ],
  energie: [
    { attended: ['maud', 'samir', 'xavier', 'bruno', 'valerie', 'emile'], excused: [] },
    { attended: ['maud', 'samir', 'wassim', 'xavier', 'ulysse', 'bruno', 'bastien', 'mehdi', 'brigitte'], excused: [] },
    { attended: ['maud', 'samir', 'ulysse', 'bruno'], excused: ['wassim'] },
  ],
  dechets: [
    { attended: ['delphine', 'emile', 'gwenn', 'jordan', 'paul', 'estelle'], excused: [] },
    { attended: ['delphine', 'emile', 'franck', 'gwenn', 'jordan', 'zoe', 'jeanne', 'kevin'], excused: ['bastien'] },
    { attended: ['bastien', 'delphine', 'emile', 'franck', 'gwenn', 'rachida', 'adele'], excused: ['jordan'] },
  ],
  education: [
    { attended: ['chloe', 'nadia', 'quentin', 'valerie', 'fatou', 'estelle', 'samir', 'zoe'], excused: [] },
    { attended: ['chloe', 'nadia', 'quentin', 'valerie', 'wassim', 'yann', 'gwenn'], excused: ['fatou'] },
    { attended: ['chloe', 'valerie', 'fatou', 'estelle', 'oceane', 'adele', 'paul'], excused: ['nadia', 'quentin'] },
  ],
  jeunesse: [
    { attended: ['demba', 'theo', 'kevin', 'estelle'], excused: [] },
    { attended: ['demba', 'hugo', 'theo', 'wassim', 'kevin', 'oceane', 'yasmine', 'henri', 'nadia'], excused: [] },
    { attended: ['hugo', 'theo', 'kevin', 'oceane', 'zelie', 'fatou', 'ines', 'helene'], excused: [] },
  ],
  sante: [
    { attended: ['amina', 'ines', 'rosa', 'cyril', 'colette', 'emile', 'gaelle'], excused: [] },
    { attended: ['amina', 'ines', 'rosa', 'delphine', 'oceane', 'pierre'], excused: ['brigitte', 'cyril'] },
    {
      attended: ['amina', 'rosa', 'brigitte', 'cyril', 'delphine', 'colette', 'anselme', 'noemie', 'karine'],
      excused: ['oceane'],
    },
  ],
  solidarites: [
    { attended: ['rosa', 'yasmine', 'lucie', 'noemie', 'henri', 'leo'], excused: [] },
    { attended: ['rosa', 'yasmine', 'ibrahim', 'lucie', 'noemie', 'djibril', 'paul', 'ines', 'maud'], excused: [] },
    { attended: ['rosa', 'yasmine', 'lucie', 'valerie', 'jordan'], excused: ['ibrahim'] },
  ],
  culture: [
    { attended: ['jules', 'zoe', 'emile', 'sylvie', 'violette', 'demo-member', 'maud'], excused: ['irene'] },
    {
      attended: ['jules', 'zoe', 'emile', 'sylvie', 'irene', 'demo-member', 'yasmine', 'delphine'],
      excused: ['violette'],
    },
    {
      attended: ['jules', 'zoe', 'sylvie', 'violette', 'demo-member', 'rachida', 'paul'],
      excused: ['olivier', 'emile'],
    },
  ],
  sport: [
    { attended: ['demba', 'cyril', 'kevin', 'estelle', 'valerie', 'olivier'], excused: ['henri'] },
    { attended: ['demba', 'cyril', 'kevin', 'estelle', 'henri', 'quentin', 'oceane', 'mehdi'], excused: [] },
    { attended: ['demba', 'cyril', 'kevin', 'estelle', 'henri'], excused: [] },
  ],
  economie: [
    { attended: ['bastien', 'karine', 'ibrahim', 'mehdi', 'ulysse'], excused: ['olivier', 'bruno'] },
    { attended: ['karine', 'ibrahim', 'mehdi', 'tarek', 'ulysse', 'bruno'], excused: ['olivier'] },
    { attended: ['bastien', 'karine', 'olivier', 'ibrahim', 'tarek', 'ulysse', 'gilles'], excused: ['mehdi'] },
  ],
  democratie: [
    {
      attended: [
        'hugo',
        'paul',
        'yasmine',
        'brigitte',
        'adele',
        'demo-coordination',
        'demo-chair',
        'yann',
        'fatou',
        'delphine',
      ],
      excused: [],
    },
    { attended: ['hugo', 'leo', 'paul', 'yasmine', 'adele', 'demo-coordination', 'gwenn'], excused: ['brigitte'] },
    {
      attended: [
        'hugo',
        'leo',
        'paul',
        'yasmine',
        'brigitte',
        'adele',
        'demo-coordination',
        'demo-chair',
        'lucie',
        'olivier',
      ],
      excused: ['joseph'],
    },
  ],
  egalite: [
    { attended: ['chloe', 'ines', 'valerie', 'zoe', 'irene', 'demo-moderator', 'estelle', 'ursula'], excused: [] },
    { attended: ['ines', 'zelie', 'irene', 'adele'], excused: ['zoe'] },
    { attended: ['chloe', 'ines', 'valerie', 'zoe', 'zelie', 'irene', 'demo-moderator'], excused: [] },
  ],
  accessibilite: [
    { attended: ['nadia', 'jeanne', 'colette', 'delphine'], excused: [] },
    { attended: ['nadia', 'jeanne', 'rachida'], excused: ['colette'] },
    { attended: ['jeanne', 'colette'], excused: [] },
  ],
  numerique: [
    { attended: ['sylvie', 'jordan'], excused: [] },
    { attended: ['leo', 'sylvie', 'william', 'jordan', 'zoe'], excused: [] },
    { attended: ['leo', 'sylvie', 'william', 'jordan', 'karine', 'pierre', 'demba'], excused: [] },
  ],
  finances: [
    { attended: ['karine', 'xavier', 'brigitte', 'pierre', 'henri', 'elise', 'valerie'], excused: ['demo-chair'] },
    { attended: ['karine', 'xavier', 'brigitte', 'pierre', 'henri', 'demo-chair', 'helene'], excused: [] },
    { attended: ['karine', 'xavier', 'brigitte', 'pierre', 'demo-chair', 'demba', 'estelle'], excused: [] },
  ],
  quartiers: [
    { attended: ['amina', 'demba', 'fatou', 'rachida', 'ursula'], excused: ['demo-facilitator'] },
    { attended: ['william', 'demo-facilitator', 'xavier', 'wassim', 'ines'], excused: ['amina', 'demba'] },
    { attended: ['amina', 'demba', 'fatou', 'rachida', 'william', 'djibril', 'sabrina'], excused: [] },
  ],
};
