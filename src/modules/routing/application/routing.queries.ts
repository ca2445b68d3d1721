import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { routingVersion as lifecycle, type RoutingVersionAction } from '#libs/lifecycles';
import { MaterialApi, type Material } from '#modules/material';
import { toPage, type Page } from '#platform/http';
import { compareVersions, type Comparison } from '../domain/compare';
import type { RoutingVersion } from '../domain/routing';
import { RoutingRepository, type RoutingFilter } from '../persistence/routing.repository';
import { RoutingService, type VersionContent } from './routing.service';

export interface RoutingListItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly material: Material | null;
  /** Oldest first. */
  readonly versions: readonly RoutingVersion[];
}

export type RoutingVersionDetail = RoutingVersion &
  VersionContent & {
    readonly material: Material;
    /** What its state allows. */
    readonly actions: readonly RoutingVersionAction[];
  };

/** Two versions of one routing side by side. */
export interface VersionComparison extends Comparison {
  readonly from: RoutingVersion;
  readonly to: RoutingVersion;
}

/** What pages show of routings. */
@Injectable()
export class RoutingQueries {
  constructor(
    private readonly routings: RoutingRepository,
    private readonly service: RoutingService,
    private readonly materials: MaterialApi,
  ) {}

  async page(filter: RoutingFilter): Promise<Page<RoutingListItem>> {
    const page = toPage(await this.routings.page(filter), filter.limit, ({ code }) => [code]);
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

  /** @param number as it stands in the address. @throws DomainError not-found `entity.not-found` */
  async versionOf(routingId: string, number: string): Promise<RoutingVersion> {
    const known = /^\d{1,9}$/.test(number) ? await this.routings.versionByNumber(routingId, Number(number)) : null;
    if (!known) throw new DomainError('not-found', 'entity.not-found', { type: 'routing-version', id: routingId });
    return known;
  }

  async detail(version: RoutingVersion): Promise<RoutingVersionDetail> {
    const content = await this.service.content(version);
    const material = await this.materials.material(version.materialId);
    return { ...version, ...content, material, actions: lifecycle.actionsFrom(version.status) };
  }

  /** One routing with all its versions. @throws DomainError not-found `entity.not-found` */
  async one(id: string): Promise<RoutingListItem> {
    const routing = await this.routings.byId(id);
    if (!routing) throw new DomainError('not-found', 'entity.not-found', { type: 'routing', id });
    const { materialId, ...head } = routing;
    const [material = null] = await this.materials.materials([materialId]);
    return { ...head, material, versions: await this.routings.versionsOfRoutings([id]) };
  }

  /** @throws DomainError conflict `routing.exists` {code} */
  async requireFree(code: string): Promise<void> {
    if ((await this.routings.byCodes([code])).length > 0) throw new DomainError('conflict', 'routing.exists', { code });
  }

  async compare(from: RoutingVersion, to: RoutingVersion): Promise<VersionComparison> {
    const [before, after] = [await this.service.content(from), await this.service.content(to)];
    return { from, to, ...compareVersions(before, after) };
  }
}
