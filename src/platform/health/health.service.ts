import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';

export class DependencyHealth {
  @ApiProperty()
  name: string;
  @ApiProperty()
  ok: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true })
  figures: Record<string, unknown>;
}

/** Something the process depends on. `check` rejects, or answers with figures worth showing. */
export interface Dependency {
  readonly name: string;
  /** Without it the process cannot serve; otherwise it is only reported. */
  readonly essential: boolean;
  check(): Promise<Record<string, unknown>>;
}

const LIMIT_MS = 2000;

@Injectable()
export class Health {
  private readonly dependencies: Dependency[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.register({ name: 'database', essential: true, check: () => this.database() });
    this.register({ name: 'ledger', essential: false, check: () => this.ledger() });
  }

  register(dependency: Dependency): void {
    this.dependencies.push(dependency);
  }

  async readiness(): Promise<{ ready: boolean; roles: readonly string[]; dependencies: DependencyHealth[] }> {
    const checked = await Promise.all(
      this.dependencies.map(async ({ name, essential, check }) => {
        try {
          return { name, essential, ok: true, figures: await withLimit(check()) };
        } catch (error) {
          return {
            name,
            essential,
            ok: false,
            figures: { error: error instanceof Error ? error.message : String(error) },
          };
        }
      }),
    );
    return {
      ready: checked.every((dependency) => dependency.ok || !dependency.essential),
      roles: this.settings.get('roles'),
      dependencies: checked.map(({ name, ok, figures }) => ({ name, ok, figures })),
    };
  }

  private async database(): Promise<Record<string, unknown>> {
    await this.unitOfWork.manager.query('SELECT 1');
    return {};
  }

  /** How far sequencing and each consumer are behind: a stalled reader of the ledger shows here first. */
  private async ledger(): Promise<Record<string, unknown>> {
    const [row] = await this.unitOfWork.manager.query<Record<string, unknown>[]>(`
      SELECT s.last_pos::int AS "lastPos",
        (SELECT count(*)::int FROM ledger.entry e WHERE e.xid >= s.horizon) AS unsequenced,
        (SELECT coalesce(max(s.last_pos - c.pos), 0)::int FROM ledger.consumer c) AS "consumerLag",
        (SELECT count(*)::int FROM ledger.parked) AS parked
      FROM ledger.sequencer s`);
    return row ?? {};
  }
}

function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
