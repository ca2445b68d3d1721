import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Seal } from './seal.repository';

/** In the data folder. */
export const HEADS_FILE = 'ledger-heads.txt';

/** A seal as it stands in the file: what is needed to know it again, not what it was made of. */
export interface ExportedHead {
  readonly number: number;
  readonly fromPos: number;
  readonly toPos: number;
  /** hexadecimal */
  readonly head: string;
}

const LINE = /^(\d+) (\d+)-(\d+) ([0-9a-f]{64})( |$)/;
/** The beginning of a line that was being written when the power went; the seal has been written again below it. */
const TORN = /^[0-9a-f -]*$/;

/** Lines of `number from-to head time`, in order; only ever added to. */
export class ExportedHeads {
  constructor(readonly file: string) {}

  /** @throws Error that names the line that is none of ours */
  async read(): Promise<readonly ExportedHead[]> {
    return (await this.text()).split('\n').flatMap((line) => {
      const match = LINE.exec(line);
      if (!match && !TORN.test(line)) throw new Error(`${this.file}: not a head: ${line}`);
      const [, number, fromPos, toPos, head = ''] = match ?? [];
      return match ? [{ number: Number(number), fromPos: Number(fromPos), toPos: Number(toPos), head }] : [];
    });
  }

  async add(seals: readonly Seal[]): Promise<void> {
    if (seals.length === 0) return;
    const before = await this.text();
    const lines = seals.map(
      ({ number, fromPos, toPos, head, sealedAt }) =>
        `${number} ${fromPos}-${toPos} ${head.toString('hex')} ${sealedAt.toISOString()}\n`,
    );
    const rest = before === '' || before.endsWith('\n') ? '' : '\n';
    await mkdir(dirname(this.file), { recursive: true });
    await appendFile(this.file, rest + lines.join(''), { mode: 0o600 });
  }

  private text(): Promise<string> {
    return readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
  }
}
