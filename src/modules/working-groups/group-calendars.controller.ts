import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isId } from '../../kernel/ids.js';
import { GroupCalendarsService, type CalendarFile } from './group-calendars.service.js';

/** `/api/sessions/<id>.ics` and `/api/groups/<id>/sessions.ics`: public, like the sessions they tell of. */
@Controller('api')
export class GroupCalendarsController {
  constructor(private readonly calendars: GroupCalendarsService) {}

  @Get('sessions/:file')
  @Header('content-type', 'text/calendar; charset=utf-8')
  async session(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const id = file.replace(/\.ics$/, '');
    return sent(reply, 'seance', isId(id) && file.endsWith('.ics') ? await this.calendars.session(id) : null);
  }

  @Get('groups/:id/sessions.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  async group(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return sent(reply, 'seances', isId(id) ? await this.calendars.group(id) : null);
  }
}

/** Slugs are plain letters, digits and hyphens: they need no quoting. */
function sent(reply: FastifyReply, what: string, file: CalendarFile | null): string {
  if (file === null) throw new NotFoundException();
  void reply.header('content-disposition', `attachment; filename="${file.name}-${what}.ics"`);
  return file.text;
}
