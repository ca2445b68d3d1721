import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { IdParam } from '#platform/http';
import { BomService } from '../application/bom.service';
import type { BomNode } from '../domain/bom';
import type { Requirement } from '../domain/explosion';
import { BomQuery } from './routing.dto';

@ApiTags('routing')
@Controller('materials')
export class BomController {
  constructor(private readonly bills: BomService) {}

  /** The multi-level bill of material, and what an order of `quantity` takes of it, gross and net of stock. */
  @Get(':id/bom')
  @Requires('routing.read')
  async bom(
    @Param('id', IdParam) id: string,
    @Query() { quantity = '1' }: BomQuery,
  ): Promise<{ readonly tree: BomNode; readonly requirements: readonly Requirement[] }> {
    return { tree: await this.bills.tree(id), requirements: await this.bills.requirements(id, quantity) };
  }
}
