import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { EquipmentApi } from '#modules/equipment';
import { LedgerConsumers } from '#platform/ledger';
import { FaultService } from './fault.service';
import { LineService } from './line.service';
import { ScenarioFiles } from './scenario-files';

/** Once the line has been reset for a scenario: its speed, its faults, and on it goes. */
@Injectable()
export class ScenarioStarts implements OnModuleInit {
  private readonly logger = new Logger(ScenarioStarts.name);

  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly equipment: EquipmentApi,
    private readonly scenarios: ScenarioFiles,
    private readonly faults: FaultService,
    private readonly line: LineService,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'connectivity.scenarios',
      types: ['line.reset'],
      handle: (entry) => this.begin(entry),
    });
  }

  private async begin({ payload, actorId }: LedgerEntry): Promise<void> {
    const scenario = this.scenarios.find(String(payload['scenario'] ?? ''));
    if (!scenario || !actorId) return;
    const units = new Map((await this.equipment.workUnits()).map(({ code, id }) => [code, id]));
    await this.asFarAsItGoes(() => this.line.ask({ action: 'speed', speed: scenario.speed, scenario: null }, actorId));
    for (const { workUnit, ...fault } of scenario.faults) {
      const draft = { workUnitId: units.get(workUnit) ?? '', ...fault };
      if (draft.workUnitId !== '') await this.asFarAsItGoes(() => this.faults.inject(draft, actorId));
    }
    await this.asFarAsItGoes(() => this.line.ask({ action: 'resume', speed: null, scenario: null }, actorId));
  }

  /** A machine that is not in use takes no fault, and with real machines the clock keeps its pace; the rest begins. */
  private async asFarAsItGoes(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn({ err: error }, 'a part of a scenario could not begin');
    }
  }
}
