import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { MinutesFilesService, type MinutesFiles } from './minutes-files.service.js';

/** `/api/plenaries/<id>/minutes.html` and `.json`: published minutes, public like them. */
@Controller('api/plenaries')
export class MinutesFilesController {
  constructor(private readonly files: MinutesFilesService) {}

  @Get(':id/minutes.html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="compte-rendu.html"')
  async html(@Param('id') id: string): Promise<string> {
    return (await this.find(id)).html;
  }

  @Get(':id/minutes.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="compte-rendu.json"')
  async json(@Param('id') id: string): Promise<string> {
    return JSON.stringify((await this.find(id)).file, null, 2);
  }

  private async find(id: string): Promise<MinutesFiles> {
    const found = isId(id) ? await this.files.of(id) : null;
    if (!found) throw new NotFoundException();
    return found;
  }
}
