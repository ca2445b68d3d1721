import { Injectable } from '@nestjs/common';
import { toPage, type Page } from '#platform/http';
import type { Inspection } from '../domain/quality';
import {
  InspectionRepository,
  type InspectionFilter,
  type InspectionScope,
} from '../persistence/inspection.repository';
import { foundInspection } from './found-inspection';
import { InspectionViews } from './inspection.views';

/** What pages show of inspections, within what the caller may see. */
@Injectable()
export class InspectionQueries {
  constructor(
    private readonly rows: InspectionRepository,
    private readonly views: InspectionViews,
  ) {}

  /** Newest first. */
  async page(filter: InspectionFilter, scope: InspectionScope): Promise<Page<Inspection>> {
    const page = toPage(await this.rows.page(filter, scope), filter.limit, (row) => [row.id]);
    return { ...page, items: await this.views.of(page.items) };
  }

  /** @throws DomainError not-found `entity.not-found`, also outside the scope */
  async one(id: string, scope: InspectionScope): Promise<Inspection> {
    return this.views.one(foundInspection(await this.rows.byId(id, scope), id));
  }
}
