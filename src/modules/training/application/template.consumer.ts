import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LedgerConsumers } from '#platform/ledger';
import { TemplateTasks } from './template-tasks';

/** An order made from a template that teaches becomes an assignment; a template for another product teaches no more. */
@Injectable()
export class TemplateConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly templates: TemplateTasks,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'training.assign-template-orders',
      types: ['work-order.created'],
      handle: async ({ workOrderId, payload: { templateId } }) => {
        if (workOrderId && typeof templateId === 'string') await this.templates.assignOrder(workOrderId, templateId);
      },
    });
    this.consumers.register({
      name: 'training.templates-changed',
      types: ['order-template.changed'],
      handle: ({ subjectId }) => (subjectId ? this.templates.dropUnfit(subjectId) : Promise.resolve()),
    });
  }
}
