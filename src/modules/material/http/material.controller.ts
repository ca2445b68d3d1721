import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DecimalString } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { decodeCursor, idCursor, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { MaterialService } from '../application/material.service';
import { StockService } from '../application/stock.service';
import type { Material } from '../domain/material';
import type { Movement } from '../domain/movement';
import { MaterialQuery } from './material.dto';

/** A material as the list shows it. */
type StockedMaterial = Material & { readonly available: DecimalString };

@ApiTags('material')
@Controller('materials')
export class MaterialController {
  constructor(
    private readonly service: MaterialService,
    private readonly stock: StockService,
  ) {}

  /** By code and revision, with what may be used of each. */
  @Get()
  @Requires('material.read')
  async list(@Query() query: MaterialQuery): Promise<Page<StockedMaterial>> {
    const limit = pageLimit(query);
    const cursor = decodeCursor(query.cursor, 2);
    const after = cursor && { code: String(cursor[0]), revision: String(cursor[1]) };
    return this.service.pageWithStock({ q: query.q, kinds: query.kind, ids: query.ids, after, limit });
  }

  @Get(':id')
  @Requires('material.read')
  async one(@Param('id', IdParam) id: string): Promise<Material> {
    return this.service.material(id);
  }

  /** Every movement of its lots, newest first. */
  @Get(':id/movements')
  @Requires('lot.read')
  async movements(@Param('id', IdParam) materialId: string, @Query() query: PageQuery): Promise<Page<Movement>> {
    return this.stock.history({ materialId }, idCursor(query.cursor), pageLimit(query));
  }
}
