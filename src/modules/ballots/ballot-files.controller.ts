import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { BallotsService } from './ballots.service.js';

/** `/api/ballots/<id>/ballots.json`: a closed ballot whole, public: anyone recounts its verdict with `faire count`. */
@Controller('api/ballots')
export class BallotFilesController {
  constructor(private readonly ballots: BallotsService) {}

  @Get(':id/ballots.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ballots.json"')
  async file(@Param('id') id: string): Promise<string> {
    const text = isId(id) ? await this.ballots.file(id) : null;
    if (text === null) throw new NotFoundException();
    return text;
  }
}
