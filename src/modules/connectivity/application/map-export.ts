import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { WorkbookWriter } from '#platform/import';
import { ConnectionService } from './connection.service';
import { STATE_WORDS } from './sheets/machine-states.sheet';
import { ROLE_WORDS } from './sheets/tags.sheet';

/** A tag map as the workbook it can be imported from, here or in another school. */
@Injectable()
export class MapExport {
  constructor(
    private readonly connections: ConnectionService,
    private readonly equipment: EquipmentApi,
    private readonly writer: WorkbookWriter,
  ) {}

  /** @throws `entity.not-found` */
  async workbook(id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { workUnitId, tags, states } = await this.connections.one(id);
    const workUnit = (await this.equipment.workUnit(workUnitId))?.code ?? '';
    const rows = tags.map((tag) => ({
      workUnit,
      key: tag.key,
      nodeId: tag.nodeId,
      expression: tag.expression,
      role: ROLE_WORDS[tag.role][0],
      name: tag.name,
      nameEn: tag.nameEn,
      unit: tag.unit,
      samplingMs: String(tag.samplingMs),
      queueSize: String(tag.queueSize),
      deadband: tag.deadband === null ? null : String(tag.deadband),
      counterType: tag.counterType,
      counterKept: tag.counterKept ? '是' : '否',
    }));
    const rules = states.map(({ state, expression }) => ({ workUnit, state: STATE_WORDS[state][0], expression }));
    const bytes = await this.writer.write([
      { key: 'tags', rows },
      { key: 'machine-states', rows: rules },
    ]);
    return { name: workUnit, bytes };
  }
}
