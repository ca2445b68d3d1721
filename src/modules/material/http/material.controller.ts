import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { decodeCursor, IdParam, pageLimit, type Page } from '#platform/http';
import { MaterialService } from '../application/material.service';
import type { Material } from '../domain/material';
import { MaterialQuery } from './material.dto';

@ApiTags('material')
@Controller('materials')
export class MaterialController {
  constructor(private readonly service: MaterialService) {}

  /** By code and revision. */
  @Get()
  @Requires('material.read')
  async list(@Query() query: MaterialQuery): Promise<Page<Material>> {
    const limit = pageLimit(query);
    const cursor = decodeCursor(query.cursor, 2);
    const after = cursor && { code: String(cursor[0]), revision: String(cursor[1]) };
    return this.service.page({ q: query.q, kind: query.kind, after, limit });
  }

  @Get(':id')
  @Requires('material.read')
  async one(@Param('id', IdParam) id: string): Promise<Material> {
    return this.service.material(id);
  }
}
