import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { routingVersion as lifecycle, type RoutingVersionAction } from '#libs/lifecycles';
import { MaterialApi, type Material } from '#modules/material';
import { Requires } from '#platform/auth';
import { decodeCursor, ExpectedVersion, Idempotent, IdParam, pageLimit, toPage, type Page } from '#platform/http';
import { ReleaseService } from '../application/release.service';
import { RoutingService } from '../application/routing.service';
import type { RoutingVersion, WorkDirective } from '../domain/routing';
import { RoutingRepository } from '../persistence/routing.repository';
import { ReasonDto, RoutingQuery } from './routing.dto';

interface RoutingListItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly material: Material | null;
  /** Oldest first. */
  readonly versions: readonly RoutingVersion[];
}

type RoutingVersionDetail = RoutingVersion &
  Pick<WorkDirective, 'operations' | 'links'> & {
    readonly material: Material;
    /** What its state allows. */
    readonly actions: readonly RoutingVersionAction[];
  };

@ApiTags('routing')
@Controller('routings')
export class RoutingController {
  constructor(
    private readonly routings: RoutingRepository,
    private readonly service: RoutingService,
    private readonly releases: ReleaseService,
    private readonly materials: MaterialApi,
  ) {}

  /** By code, each with all its versions. */
  @Get()
  @Requires('routing.read')
  async list(@Query() query: RoutingQuery): Promise<Page<RoutingListItem>> {
    const limit = pageLimit(query);
    const cursor = decodeCursor(query.cursor, 1);
    const after = cursor && String(cursor[0]);
    const rows = await this.routings.page({ q: query.q, materialId: query.materialId, after, limit });
    const page = toPage(rows, limit, ({ code }) => [code]);
    const versions = await this.routings.versionsOfRoutings(page.items.map(({ id }) => id));
    const materials = await this.materials.materials(page.items.map(({ materialId }) => materialId));
    return {
      ...page,
      items: page.items.map(({ materialId, ...routing }) => ({
        ...routing,
        material: materials.find(({ id }) => id === materialId) ?? null,
        versions: versions.filter(({ routingId }) => routingId === routing.id),
      })),
    };
  }

  /** A version with its operations, steps, parameters and links; `{version}` is its number within the routing. */
  @Get(':id/versions/:version')
  @Requires('routing.read')
  async one(@Param('id', IdParam) id: string, @Param('version') number: string): Promise<RoutingVersionDetail> {
    return this.detail(await this.versionOf(id, number));
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
    @Body() { reason }: ReasonDto,
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
    @Body() { reason }: ReasonDto,
  ): Promise<RoutingVersionDetail> {
    return this.act(id, number, 'retire', expected, reason);
  }

  private async act(id: string, number: string, action: RoutingVersionAction, expected: number, reason?: string) {
    const version = await this.versionOf(id, number);
    return this.detail(await this.releases.act(version.id, action, { expected, reason }));
  }

  private async versionOf(id: string, number: string): Promise<RoutingVersion> {
    const known = /^\d{1,9}$/.test(number) ? await this.routings.versionByNumber(id, Number(number)) : null;
    if (!known) throw new DomainError('not-found', 'entity.not-found', { type: 'routing-version', id });
    return known;
  }

  private async detail(version: RoutingVersion): Promise<RoutingVersionDetail> {
    const { operations, links } = await this.service.directive(version);
    const material = await this.materials.material(version.materialId);
    return { ...version, operations, links, material, actions: lifecycle.actionsFrom(version.status) };
  }
}
