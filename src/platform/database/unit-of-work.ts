import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { ClientBase, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

interface Unit {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void)[];
}

const DEADLOCK_OR_SERIALISATION = new Set(['40P01', '40001']);
const TRIES = 3;

function isWorthRetrying(error: unknown): boolean {
  return error instanceof QueryFailedError && DEADLOCK_OR_SERIALISATION.has(String(error.driverError?.code));
}

const names = new Map<string, string>();
const MOST_STATEMENTS = 1000;

/** @throws Error when there are so many that their texts cannot be constant */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_STATEMENTS) throw new Error(`Not a constant statement: ${text}`);
  const name = `statement-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * One transaction for everything a command does. Repositories take {@link manager}, so what runs inside {@link run}
 * joins it without being told. Nothing outside the database (files, machines, mail) may be done inside.
 */
@Injectable()
export class UnitOfWork {
  private readonly storage = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /** The transaction's manager inside {@link run}; otherwise one for plain reads. */
  get manager(): EntityManager {
    return this.storage.getStore()?.manager ?? this.dataSource.manager;
  }

  get active(): boolean {
    return this.storage.getStore() !== undefined;
  }

  /**
   * Runs `work` in a transaction, or joins the running one. A deadlock victim is tried again, so `work` must be
   * repeatable: no effect but on the database.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.active) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (attempt >= TRIES || !isWorthRetrying(error)) throw error;
      }
    }
  }

  /**
   * A statement that runs so often that each connection keeps it parsed and planned. Its text never changes: what
   * differs from call to call is in the values.
   * @returns its rows; those it returns, for a statement that writes
   */
  async prepared<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const joined = this.storage.getStore()?.manager.queryRunner;
    const runner = joined ?? this.dataSource.createQueryRunner();
    try {
      return await this.preparedOn<Row>(runner, nameOf(text), text, values);
    } finally {
      if (!joined) await runner.release();
    }
  }

  private async preparedOn<Row>(
    runner: QueryRunner,
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const client = (await runner.connect()) as ClientBase;
    try {
      return (await client.query<Row & QueryResultRow>({ name, text, values: [...values] })).rows;
    } catch (error) {
      throw error instanceof Error ? new QueryFailedError(text, [...values], error) : error;
    }
  }

  /** Adds work that must be part of the transaction but belongs at its end (the ledger's one INSERT). */
  beforeCommit(work: () => Promise<void>): void {
    this.unit().beforeCommit.push(work);
  }

  /** Adds a signal for after the commit; lost in a crash, so only for waking what also polls. */
  afterCommit(signal: () => void): void {
    this.unit().afterCommit.push(signal);
  }

  private unit(): Unit {
    const unit = this.storage.getStore();
    if (!unit) throw new Error('This needs a unit of work; call it inside UnitOfWork.run');
    return unit;
  }

  private async runOnce<T>(work: () => Promise<T>): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) => {
      const unit: Unit = { manager, beforeCommit: [], afterCommit };
      return this.storage.run(unit, async () => {
        const value = await work();
        for (const last of unit.beforeCommit) await last();
        return value;
      });
    });
    for (const signal of afterCommit) signal();
    return result;
  }
}
