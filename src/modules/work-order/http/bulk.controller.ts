import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Caller, may, Requires, type Principal } from '#platform/auth';
import { asDomainError, toProblem } from '#platform/http';
import { WorkOrderApi } from '../work-order.api';
import type { BulkRow } from '../domain/types';
import { BulkDto } from './work-order.dto';

@ApiTags('work-orders')
@Controller('work-orders')
export class BulkController {
  constructor(private readonly api: WorkOrderApi) {}

  /**
   * The same action on many orders, each in a unit of work of its own: one that refuses does not stop the others. Sent
   * again, what was done before is refused by its state, so no key is needed.
   */
  @Post('bulk')
  @HttpCode(200)
  @Requires(
    'work-order.plan',
    'work-order.release',
    'work-order.hold',
    'work-order.resume',
    'work-order.cancel',
    'work-order.complete',
    'work-order.close',
  )
  async bulk(@Caller() caller: Principal, @Body() { action, ids, reason }: BulkDto): Promise<{ results: BulkRow[] }> {
    const permission = `work-order.${action}` as const;
    if (!may(caller, permission)) throw new DomainError('forbidden', 'auth.forbidden', { permission });
    const results: BulkRow[] = [];
    for (const id of ids) {
      try {
        const { status, version } = await this.api[action](id, { reason });
        results.push({ id, ok: true, status, version });
      } catch (error) {
        const refusal = asDomainError(error);
        if (!refusal) throw error;
        results.push({ id, ok: false, problem: toProblem(refusal) });
      }
    }
    return { results };
  }
}
