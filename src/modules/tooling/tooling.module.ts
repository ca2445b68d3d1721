import { Module, type OnModuleInit } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { PermissionCatalog } from '#platform/auth';
import { ToolFacts } from './application/tool-facts';
import { ToolLife } from './application/tool-life';
import { ToolSheet } from './application/tool-sheet';
import { ToolService } from './application/tool.service';
import { ToolController } from './http/tool.controller';
import { ToolRepository } from './persistence/tool.repository';
import { UseRepository } from './persistence/use.repository';
import { ToolingApi } from './tooling.api';
import { TOOLING_PERMISSIONS } from './tooling.permissions';

@Module({
  imports: [EquipmentModule],
  controllers: [ToolController],
  providers: [ToolFacts, ToolingApi, ToolLife, ToolRepository, ToolService, ToolSheet, UseRepository],
  exports: [ToolingApi],
})
export class ToolingModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(TOOLING_PERMISSIONS);
  }
}
