import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { BallotsService } from './ballots.service.js';
import { OutsideService } from './outside.service.js';

/** `/api/ballots/<id>/ballots.json`: a closed ballot whole, public: anyone recounts its verdict with `faire count`. */
@Controller('api/ballots')
export class BallotFilesController {
  constructor(
    private readonly ballots: BallotsService,
    private readonly outside: OutsideService,
  ) {}

  @Get(':id/ballots.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ballots.json"')
  async file(@Param('id') id: string): Promise<string> {
    const text = isId(id) ? await this.ballots.file(id) : null;
    if (text === null) throw new NotFoundException();
    return text;
  }

  /** The same of an election held elsewhere; grades already added up leave as tallies.json. */
  @Get('outside/:id/:name')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment')
  async outsideFile(@Param('id') id: string, @Param('name') name: string): Promise<string> {
    const found = isId(id) ? await this.outside.file(id) : null;
    if (!found || name !== `${found.kind}.json`) throw new NotFoundException();
    return found.file;
  }
}
