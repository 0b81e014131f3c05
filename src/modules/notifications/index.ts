export { NotificationsModule } from './notifications.module.js';
export { LettersService } from './letters.service.js';
