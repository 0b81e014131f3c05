import { Controller, Get, Header, HttpCode, NotFoundException, Param, Post } from '@nestjs/common';
import type { Language } from '../../kernel/refusal.js';
import { NotificationsService } from './notifications.service.js';

const words = {
  fr: {
    title: 'Ne plus recevoir de courriels',
    ask: 'Voulez-vous ne plus recevoir de courriels au sujet de ce collectif ?',
    button: 'Oui, arrêter les courriels',
    done: 'C’est fait : vous ne recevrez plus de courriels au sujet de ce collectif. Vous pouvez changer d’avis dans « Moi ».',
  },
  en: {
    title: 'Stop e-mails',
    ask: 'Do you want to stop receiving e-mails about this collective?',
    button: 'Yes, stop the e-mails',
    done: 'Done: you will receive no more e-mails about this collective. You can change your mind under “Me”.',
  },
} as const;

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const page = (language: Language, collective: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${words[language].title} · Faire ensemble</title></head>
<body><main><h1>${words[language].title}</h1><p><strong>${escape(collective)}</strong></p>${body}</main></body>
</html>`;

/**
 * The link under every letter. Mail programs post to it in one click (RFC 8058); people open it and confirm, because
 * scanners open links too. The token is the right: no session is looked at.
 */
@Controller('api/desabonnement')
export class UnsubscribeController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get(':token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async ask(@Param('token') token: string): Promise<string> {
    const { collective, language, rhythm } = await this.find(token);
    const { ask, button, done } = words[language];
    const form = `<p>${ask}</p><form method="post"><button>${button}</button></form>`;
    return page(language, collective, rhythm === 'never' ? `<p>${done}</p>` : form);
  }

  @Post(':token')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async stop(@Param('token') token: string): Promise<string> {
    const { collective, language } = await this.find(token);
    await this.notifications.unsubscribe(token);
    return page(language, collective, `<p>${words[language].done}</p>`);
  }

  private async find(token: string): Promise<NonNullable<Awaited<ReturnType<NotificationsService['behind']>>>> {
    const found = await this.notifications.behind(token.slice(0, 100));
    if (!found) throw new NotFoundException();
    return found;
  }
}
