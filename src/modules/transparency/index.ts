export { TransparencyModule } from './transparency.module.js';
export { OpenDataService } from './open-data/open-data.service.js';
export { SealingService } from './log/sealing.service.js';
