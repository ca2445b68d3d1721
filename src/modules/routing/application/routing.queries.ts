import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { routingVersion as lifecycle, type RoutingVersionAction } from '#libs/lifecycles';
import { MaterialApi, type Material } from '#modules/material';
import { toPage, type Page } from '#platform/http';
import type { RoutingVersion, WorkDirective } from '../domain/routing';
import { RoutingRepository, type RoutingFilter } from '../persistence/routing.repository';
import { RoutingService } from './routing.service';

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
  Pick<WorkDirective, 'operations' | 'links'> & {
    readonly material: Material;
    /** What its state allows. */
    readonly actions: readonly RoutingVersionAction[];
  };

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
    const { operations, links } = await this.service.directive(version);
    const material = await this.materials.material(version.materialId);
    return { ...version, operations, links, material, actions: lifecycle.actionsFrom(version.status) };
  }
}
