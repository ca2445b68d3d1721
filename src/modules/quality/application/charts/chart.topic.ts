import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { may, type Principal } from '#platform/auth';
import { isId } from '#platform/ids';
import { Topics, type TopicKind } from '#platform/realtime';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { ChartScopes } from './chart-scopes';

/** Topic `control-chart:{id}`: a new point goes along whole; of all else the page asks the API. */
@Injectable()
export class ChartTopic implements TopicKind, OnModuleInit {
  readonly name = 'control-chart';
  readonly hasId = true;

  constructor(
    private readonly topics: Topics,
    private readonly charts: ChartRepository,
    private readonly scopes: ChartScopes,
  ) {}

  onModuleInit(): void {
    this.topics.register(this);
  }

  async mayListen(principal: Principal, id: string): Promise<boolean> {
    if (!may(principal, 'control-chart.read') || !isId(id)) return false;
    return (await this.charts.byId(id, await this.scopes.of(principal))) !== null;
  }

  idsOf({ type, subjectId, payload }: LedgerEntry): readonly string[] {
    if (type.startsWith('control-chart.')) return [subjectId];
    return type.startsWith('spc-signal.') && typeof payload['chartId'] === 'string' ? [payload['chartId']] : [];
  }

  payloadOf({ type, payload }: LedgerEntry): Readonly<Record<string, unknown>> {
    return type === 'control-chart.plotted' ? { point: payload['point'] ?? null } : {};
  }
}
