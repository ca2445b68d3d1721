import { DomainError } from '#libs/kernel';
import type { LoadedProgram } from '../domain/program';
import { PATIENCE_SECONDS } from '../persistence/program-load.repository';
import type { LoadProgram } from './machine-commands';
import type { MachineContext } from './machine-context';
import type { ProgramBooks } from './program-books';

/** Brings the programs people asked for into one machine. */
export class ProgramDesk {
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly machine: MachineContext,
    private readonly load: LoadProgram,
    private readonly books: ProgramBooks,
  ) {}

  /** @throws DomainError of kind `unavailable` when the machine cannot be asked; the rest stays as it is */
  attend(connected: boolean): Promise<void> {
    const done = this.turn.then(() => this.work(connected));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async work(connected: boolean): Promise<void> {
    for (const load of await this.books.pending(this.machine)) {
      if (load.overdue) {
        const late = new DomainError('unavailable', 'connectivity.not-reached', { seconds: PATIENCE_SECONDS });
        await this.books.refused(this.machine, load, late);
      } else if (connected) {
        const result = await this.bring(load.program);
        if (result instanceof DomainError) await this.books.refused(this.machine, load, result);
        else await this.books.loaded(this.machine, load, result);
      }
    }
  }

  /** What the machine does not take, it has refused. @throws DomainError of kind `unavailable` */
  private async bring(program: Parameters<LoadProgram>[0]): Promise<LoadedProgram | DomainError> {
    try {
      return await this.load(program);
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return error;
      throw error;
    }
  }
}
