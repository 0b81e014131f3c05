import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { GroupCalendarsService } from './group-calendars.service.js';

/** `/api/sessions/<id>.ics` and `/api/groups/<id>/sessions.ics`: public, like the sessions they tell of. */
@Controller('api')
export class GroupCalendarsController {
  constructor(private readonly calendars: GroupCalendarsService) {}

  @Get('sessions/:file')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="seance.ics"')
  async session(@Param('file') file: string): Promise<string> {
    const id = file.replace(/\.ics$/, '');
    const calendar = isId(id) && file.endsWith('.ics') ? await this.calendars.session(id) : null;
    if (calendar === null) throw new NotFoundException();
    return calendar;
  }

  @Get('groups/:id/sessions.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="groupe.ics"')
  async group(@Param('id') id: string): Promise<string> {
    const calendar = isId(id) ? await this.calendars.group(id) : null;
    if (calendar === null) throw new NotFoundException();
    return calendar;
  }
}
