import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { Settings, type VirtualStation } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { virtualLineTemplate } from '../domain/templates/virtual-line';
import { ConnectionRepository, type ConnectionSettings } from '../persistence/connection.repository';
import { SecretBox } from './secret-box';

export const VIRTUAL_LINE = 'linelab-virtual-line';

/** In demo mode: the machines the launcher started, each at its work unit. Their ports may be others at every start. */
@Injectable()
export class VirtualLine {
  private readonly placed = new Set<string>();

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionRepository,
    private readonly secrets: SecretBox,
  ) {}

  /** Places what is not placed yet; a work unit that is still to be imported is looked for again next time. */
  async place(): Promise<void> {
    if (!this.settings.demo) return;
    for (const station of this.settings.get('line')) {
      if (this.placed.has(station.code)) continue;
      const unit = await this.equipment.workUnitByCode(station.code);
      if (!unit) continue;
      await this.unitOfWork.run(() => this.placeOne(station, unit.id));
      this.placed.add(station.code);
    }
  }

  private async placeOne(station: VirtualStation, workUnitId: string): Promise<void> {
    const template = virtualLineTemplate(station.code);
    const found = await this.connections.ofWorkUnit(workUnitId);
    // A real machine that took the place stays.
    if (!template || (found && found.template !== VIRTUAL_LINE)) return;
    // Somebody took the virtual machine out for good.
    if (!found && (await this.connections.hasRetired(workUnitId, VIRTUAL_LINE))) return;
    const settings: ConnectionSettings = {
      workUnitId,
      endpointUrl: station.endpointUrl,
      securityMode: 'SignAndEncrypt',
      securityPolicy: 'Basic256Sha256',
      userName: this.settings.get('lineUser'),
      secret: this.secrets.seal(this.settings.get('linePassword')),
      trust: 'first-use',
      template: VIRTUAL_LINE,
      jobReceiverNode: template.jobReceiverNode,
      jobResponsesNode: template.jobResponsesNode,
      enabled: found?.enabled ?? true,
    };
    const id = found?.id ?? newId();
    if (!found) await this.connections.add(id, settings);
    else if (found.endpointUrl !== station.endpointUrl) await this.connections.update(id, settings);
    await this.connections.replaceTags(id, template.tags);
  }
}
