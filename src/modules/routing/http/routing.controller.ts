import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RoutingVersionAction } from '#libs/lifecycles';
import { Requires } from '#platform/auth';
import { decodeCursor, ExpectedVersion, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { ReleaseService } from '../application/release.service';
import { RoutingExport } from '../application/routing-export';
import { RoutingQueries, type RoutingListItem, type RoutingVersionDetail } from '../application/routing.queries';
import { RoutingReasonDto, RoutingQuery } from './routing.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('routing')
@Controller('routings')
export class RoutingController {
  constructor(
    private readonly queries: RoutingQueries,
    private readonly releases: ReleaseService,
    private readonly exports: RoutingExport,
  ) {}

  /** By code, each with all its versions. */
  @Get()
  @Requires('routing.read')
  async list(@Query() query: RoutingQuery): Promise<Page<RoutingListItem>> {
    const limit = pageLimit(query);
    const cursor = decodeCursor(query.cursor, 1);
    const after = cursor && String(cursor[0]);
    return this.queries.page({ q: query.q, materialId: query.materialId, after, limit });
  }

  /** A version with its operations, steps, parameters and links; `{version}` is its number within the routing. */
  @Get(':id/versions/:version')
  @Requires('routing.read')
  async one(@Param('id', IdParam) id: string, @Param('version') number: string): Promise<RoutingVersionDetail> {
    return this.queries.detail(await this.queries.versionOf(id, number));
  }

  /** The version as a workbook; imported again it becomes the next version. */
  @Get(':id/versions/:version/export.xlsx')
  @Requires('routing.read')
  @ApiProduces(XLSX)
  async workbook(@Param('id', IdParam) id: string, @Param('version') number: string): Promise<StreamableFile> {
    const version = await this.queries.versionOf(id, number);
    const disposition = `attachment; filename="${version.routingCode.replaceAll(/[^\w.-]/g, '_')}-${version.version}.xlsx"`;
    return new StreamableFile(await this.exports.workbook(version), { type: XLSX, disposition });
  }

  @Post(':id/versions/:version/submit')
  @HttpCode(200)
  @Requires('routing.submit')
  @Idempotent()
  async submit(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @ExpectedVersion() expected: number,
  ): Promise<RoutingVersionDetail> {
    return this.act(id, number, 'submit', expected);
  }

  @Post(':id/versions/:version/send-back')
  @HttpCode(200)
  @Requires('routing.release')
  @Idempotent()
  async sendBack(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: RoutingReasonDto,
  ): Promise<RoutingVersionDetail> {
    return this.act(id, number, 'send-back', expected, reason);
  }

  /** From now on it can be ordered and not be changed any more. */
  @Post(':id/versions/:version/release')
  @HttpCode(200)
  @Requires('routing.release')
  @Idempotent()
  async release(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @ExpectedVersion() expected: number,
  ): Promise<RoutingVersionDetail> {
    return this.act(id, number, 'release', expected);
  }

  /** No new orders; those that run keep their copy. */
  @Post(':id/versions/:version/retire')
  @HttpCode(200)
  @Requires('routing.release')
  @Idempotent()
  async retire(
    @Param('id', IdParam) id: string,
    @Param('version') number: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: RoutingReasonDto,
  ): Promise<RoutingVersionDetail> {
    return this.act(id, number, 'retire', expected, reason);
  }

  private async act(id: string, number: string, action: RoutingVersionAction, expected: number, reason?: string) {
    const version = await this.queries.versionOf(id, number);
    return this.queries.detail(await this.releases.act(version.id, action, { expected, reason }));
  }
}
