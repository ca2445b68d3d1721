import { DomainError } from '#libs/kernel';
import { replaceFile, type SupervisedConnection } from '#libs/opcua-client';
import type { FileStore } from '#platform/files';
import type { TagDef, TagRole } from '../domain/connection';
import type { MachineProgram } from '../domain/machine-job';
import { compareProgram, type LoadedProgram } from '../domain/program';

/** Brings NC programs into one machine and looks at what it has loaded, as far as it offers either. */
export class ProgramLoader {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly opcua: SupervisedConnection,
    private readonly tags: readonly TagDef[],
    private readonly files: FileStore,
  ) {}

  /**
   * Writes the released program where the machine takes a file, and reads back what is loaded then; one program after
   * the other.
   * @throws DomainError conflict `connectivity.program-mismatch` {expected, loaded}, `opcua.call-refused`; not-found
   *   `connectivity.program-missing` {code, revision}; of kind `unavailable` when the machine could not be asked
   */
  load(program: MachineProgram): Promise<LoadedProgram> {
    const done = this.turn.then(() => this.bring(program));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async bring({ name, released }: MachineProgram): Promise<LoadedProgram> {
    const row = released && (await this.files.row(released.fileId));
    if (released && !row) {
      const { code, revision } = released;
      throw new DomainError('not-found', 'connectivity.program-missing', { code, revision });
    }
    const file = this.node('program-file');
    const transfers = file !== null && row !== null;
    if (transfers) await replaceFile(this.opcua, file, await this.files.read(row));
    const expected = { name, checksum: row?.sha256 ?? null };
    const loaded = { name: await this.shown('program-name'), checksum: await this.shown('program-checksum') };
    const result = compareProgram(expected, loaded);
    if (typeof result === 'object') throw new DomainError('conflict', 'connectivity.program-mismatch', { ...result });
    return {
      name: loaded.name ?? name,
      code: released?.code ?? null,
      revision: released?.revision ?? null,
      checksum: expected.checksum,
      how: transfers ? 'transferred' : result === 'same' ? 'compared' : 'unchecked',
    };
  }

  private node(role: TagRole): string | null {
    return this.tags.find((tag) => tag.role === role)?.nodeId ?? null;
  }

  /** Null where the machine does not tell. */
  private async shown(role: TagRole): Promise<string | null> {
    const node = this.node(role);
    if (node === null) return null;
    const [read] = await this.opcua.read([node]);
    return typeof read?.value === 'string' ? read.value : null;
  }
}
