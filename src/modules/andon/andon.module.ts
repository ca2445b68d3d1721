import { Module, type OnModuleInit } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { AndonApi } from './andon.api';
import { ANDON_PERMISSIONS } from './andon.permissions';
import { CallFacts } from './application/call-facts';
import { CallQueries } from './application/call.queries';
import { CallService } from './application/call.service';
import { Duty } from './application/duty';
import { Escalator } from './application/escalator';
import { AndonController } from './http/andon.controller';
import { CallRepository } from './persistence/call.repository';
import { EscalationRepository } from './persistence/escalation.repository';

@Module({
  imports: [EquipmentModule, PersonnelModule],
  controllers: [AndonController],
  providers: [AndonApi, CallFacts, CallQueries, CallRepository, CallService, Duty, EscalationRepository, Escalator],
  exports: [AndonApi],
})
export class AndonModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(ANDON_PERMISSIONS);
  }
}
