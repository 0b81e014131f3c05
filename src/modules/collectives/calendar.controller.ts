import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { CalendarService } from './calendar.service.js';

/** `/api/collectives/<slug>/calendar.ics`: public, for any calendar to follow without an account. */
@Controller('api/collectives')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get(':slug/calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async file(@Param('slug') slug: string): Promise<string> {
    const text = await this.calendar.file(slug);
    if (text === null) throw new NotFoundException();
    return text;
  }
}
