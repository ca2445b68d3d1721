import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { RoutingApi } from '#modules/routing';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { requireOrdered } from '../domain/order';
import type { FromTemplate, OrderTemplate, TemplateFields } from '../domain/planning-types';
import { RecurrenceRepository } from '../persistence/recurrence.repository';
import { TemplateRepository, type StoredTemplate } from '../persistence/template.repository';
import { OrderPlanning } from './order-planning';
import { RecurringOrders } from './recurring-orders';

/** What orders are made from again and again. */
@Injectable()
export class OrderTemplates {
  constructor(
    private readonly rows: TemplateRepository,
    private readonly recurrences: RecurrenceRepository,
    private readonly recurring: RecurringOrders,
    private readonly planning: OrderPlanning,
    private readonly materials: MaterialApi,
    private readonly routings: RoutingApi,
    private readonly personnel: PersonnelApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async list(archived: boolean): Promise<OrderTemplate[]> {
    return this.views(await this.rows.list(archived));
  }

  /** What a template is called, also an archived one. @throws DomainError `entity.not-found` */
  async name(id: string): Promise<string> {
    return (await this.rows.byId(id)).name;
  }

  /** Whether its orders make this material, in whichever revision. @throws DomainError `entity.not-found` (template) */
  async makes(id: string, materialId: string): Promise<boolean> {
    const own = await this.rows.byId(id);
    const materials = await this.materials.materials([own.materialId, materialId]);
    return new Set(materials.map(({ code }) => code)).size === 1;
  }

  /**
   * @throws DomainError `entity.not-found` (material, routing version, team), `quantity.*`,
   *   `work-order.quantity-too-large` (400), `work-order.wrong-material` (409)
   */
  async create(fields: TemplateFields): Promise<OrderTemplate> {
    return this.unitOfWork.run(async () => {
      const checked = await this.checked(fields);
      const id = newId();
      await this.rows.add(id, checked, this.floor.now());
      this.tell(id, 'created', { name: checked.name });
      return this.view(id);
    });
  }

  /** @throws DomainError as {@link create}, `precondition.stale` (412), `work-order.template-archived` (409) */
  async change(id: string, fields: TemplateFields, expected: number): Promise<OrderTemplate> {
    return this.unitOfWork.run(async () => {
      const before = await this.lockUsable(id);
      requireVersion(before.version, expected);
      await this.rows.save(id, await this.checked(fields), null);
      this.tell(id, 'changed', { name: fields.name });
      return this.view(id);
    });
  }

  /** No more orders are made from it, and what recurs by it ends. */
  async archive(id: string, expected: number): Promise<OrderTemplate> {
    return this.unitOfWork.run(async () => {
      // First, as whoever makes their orders does; two who wait for each other would wait for ever.
      const recurring = await this.recurrences.lockOpenOf(id);
      const before = await this.lockUsable(id);
      requireVersion(before.version, expected);
      await this.rows.save(id, before, this.floor.now().toISOString());
      for (const each of recurring) await this.recurring.act(each.id, 'end');
      this.tell(id, 'archived', { name: before.name });
      return this.view(id);
    });
  }

  /**
   * A new draft.
   * @throws DomainError `work-order.template-archived`, `work-order.no-released-routing` (409), and as
   *   {@link OrderPlanning.create} says
   */
  async order(id: string, more: FromTemplate = {}): Promise<{ id: string; number: string }> {
    return this.unitOfWork.run(async () => {
      const template = await this.lockUsable(id);
      const begins = DateTime.fromJSDate(more.beginsAt ?? this.floor.now());
      return this.planning.create({
        templateId: id,
        materialId: template.materialId,
        routingVersionId: template.routingVersionId ?? (await this.newestReleased(template)),
        quantity: more.quantity ?? template.quantity,
        priority: template.priority,
        teamId: more.teamId === undefined ? template.teamId : more.teamId,
        lineMode: template.lineMode,
        dueAt: template.leadHours === null ? null : begins.plus({ hours: template.leadHours }).toJSDate(),
      });
    });
  }

  private async newestReleased({ materialId }: StoredTemplate): Promise<string> {
    const released = (await this.routings.versionsOf(materialId)).filter(({ status }) => status === 'released');
    const newest = released.reduce<(typeof released)[number] | null>(
      (best, each) => (best && (best.releasedAt ?? '') >= (each.releasedAt ?? '') ? best : each),
      null,
    );
    if (!newest) {
      const { code } = await this.materials.material(materialId);
      throw new DomainError('conflict', 'work-order.no-released-routing', { material: code });
    }
    return newest.id;
  }

  private async checked(fields: TemplateFields): Promise<TemplateFields> {
    const material = await this.materials.material(fields.materialId);
    if (fields.routingVersionId) {
      const version = await this.routings.version(fields.routingVersionId);
      if (version.materialId !== material.id) throw new DomainError('conflict', 'work-order.wrong-material');
    }
    if (fields.teamId && !(await this.personnel.team(fields.teamId)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'team', id: fields.teamId });
    return { ...fields, name: fields.name.trim(), quantity: requireOrdered(fields.quantity, material.unit) };
  }

  private async lockUsable(id: string): Promise<StoredTemplate> {
    const template = await this.rows.lock(id);
    if (template.archivedAt) throw new DomainError('conflict', 'work-order.template-archived', { name: template.name });
    return template;
  }

  private async view(id: string): Promise<OrderTemplate> {
    const [view] = await this.views([await this.rows.byId(id)]);
    if (!view) throw new Error('a template has a material');
    return view;
  }

  private async views(rows: readonly StoredTemplate[]): Promise<OrderTemplate[]> {
    const materials = await this.materials.materials([...new Set(rows.map(({ materialId }) => materialId))]);
    const byId = new Map(materials.map((material) => [material.id, material]));
    return rows.flatMap((row) => {
      const material = byId.get(row.materialId);
      if (!material) return [];
      const { code: materialCode, name: materialName, nameEn: materialNameEn, unit } = material;
      return [{ ...row, materialCode, materialName, materialNameEn, unit }];
    });
  }

  private tell(id: string, what: string, payload: Record<string, unknown>): void {
    this.ledger.append({ type: `order-template.${what}`, subjectId: id, payload });
  }
}
