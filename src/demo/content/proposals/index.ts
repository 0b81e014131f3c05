import type { ProposalContent } from '../types.js';
import { alimentation } from './alimentation.js';
import { biodiversite } from './biodiversite.js';
import { culture } from './culture.js';
import { dechets } from './dechets.js';
import { democratie } from './democratie.js';
import { eau } from './eau.js';
import { economie } from './economie.js';
import { education } from './education.js';
import { energie } from './energie.js';
import { jeunesse } from './jeunesse.js';
import { logement } from './logement.js';
import { mobilites } from './mobilites.js';
import { sante } from './sante.js';
import { solidarites } from './solidarites.js';
import { sport } from './sport.js';

export const proposals: readonly ProposalContent[] = [
  ...eau,
  ...alimentation,
  ...biodiversite,
  ...logement,
  ...mobilites,
  ...energie,
  ...dechets,
  ...education,
  ...jeunesse,
  ...sante,
  ...solidarites,
  ...culture,
  ...sport,
  ...economie,
  ...democratie,
];
