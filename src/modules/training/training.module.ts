import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonnelModule } from '#modules/personnel';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { AttemptService } from './application/attempt.service';
import { AttemptTopic } from './application/attempt.topic';
import { OrderConsumer } from './application/order.consumer';
import { TaskService } from './application/task.service';
import { TasksSheet } from './application/tasks.sheet';
import { TemplateTasks } from './application/template-tasks';
import { TemplateConsumer } from './application/template.consumer';
import { TrainingReader } from './application/training-reader';
import { AssignmentController } from './http/assignment.controller';
import { AttemptController } from './http/attempt.controller';
import { TaskController } from './http/task.controller';
import { TemplateTaskController } from './http/template-task.controller';
import { AttemptRepository } from './persistence/attempt.repository';
import { TaskRepository } from './persistence/task.repository';
import { TemplateTaskRepository } from './persistence/template-task.repository';
import { TrainingApi } from './training.api';
import { TRAINING_PERMISSIONS } from './training.permissions';

@Module({
  imports: [PersonnelModule, WorkOrderModule],
  controllers: [AssignmentController, AttemptController, TaskController, TemplateTaskController],
  providers: [
    AttemptRepository,
    AttemptService,
    AttemptTopic,
    OrderConsumer,
    TaskRepository,
    TaskService,
    TasksSheet,
    TemplateConsumer,
    TemplateTaskRepository,
    TemplateTasks,
    TrainingApi,
    TrainingReader,
  ],
  exports: [TrainingApi],
})
export class TrainingModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(TRAINING_PERMISSIONS);
  }
}
