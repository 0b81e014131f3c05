import { ConsentGuide } from './consent.guide.js';
import { DrawGuide } from './draw.guide.js';
import { ElectionGuide } from './election.guide.js';
import { GuidedLive } from './guided.live.js';
import { GuidedPersonalData } from './guided.personal-data.js';
import { GuidedRepository } from './guided.repository.js';
import { GuidedService } from './guided.service.js';
import { GuidedViews } from './guided-views.js';
import { NominationGuide } from './nomination.guide.js';
import { ProceduresUnderWay } from './procedures-under-way.js';
import { VotersRepository } from './voters.repository.js';

/** What guided procedures are made of; the module adds its resolver. */
export const guidedProviders = [
  GuidedRepository,
  VotersRepository,
  ConsentGuide,
  ElectionGuide,
  NominationGuide,
  DrawGuide,
  ProceduresUnderWay,
  GuidedService,
  GuidedViews,
  GuidedLive,
  GuidedPersonalData,
];
