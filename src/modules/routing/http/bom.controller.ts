import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, IdParam } from '#platform/http';
import { BomService } from '../application/bom.service';
import type { BomNode } from '../domain/bom';
import type { Requirement } from '../domain/explosion';
import { BomDto, BomQuery } from './routing.dto';

interface Bom {
  readonly tree: BomNode;
  readonly requirements: readonly Requirement[];
  /** Of the bill of the material itself; 0 when it has none. */
  readonly version: number;
}

@ApiTags('routing')
@Controller('materials')
export class BomController {
  constructor(private readonly bills: BomService) {}

  /** The multi-level bill of material, and what an order of `quantity` takes of it, gross and net of stock. */
  @Get(':id/bom')
  @Requires('routing.read')
  async bom(@Param('id', IdParam) id: string, @Query() { quantity = '1' }: BomQuery): Promise<Bom> {
    return this.read(id, quantity);
  }

  /** Writes the bill of one material anew, as a whole; `If-Match: "0"` where there was none. */
  @Put(':id/bom')
  @Requires('routing.edit')
  async edit(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { lines }: BomDto,
  ): Promise<Bom> {
    await this.bills.edit(
      id,
      lines.map((line) => ({
        componentId: line.componentId,
        quantity: line.quantity,
        operationNumber: line.operationNumber ?? null,
        consumption: line.consumption,
      })),
      expected,
    );
    return this.read(id, '1');
  }

  private async read(id: string, quantity: string): Promise<Bom> {
    return {
      tree: await this.bills.tree(id),
      requirements: await this.bills.requirements(id, quantity),
      version: await this.bills.versionOf(id),
    };
  }
}
