import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second in /proc, the same on every Linux we run on. */
const TICKS = 100;

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Fields after the command's name, which may itself hold blanks and brackets; the first is the state. */
function stat(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`) ?? '';
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Seconds of processor time a process has used; NaN where /proc does not tell. */
export function cpuSeconds(pid: number): number {
  const fields = stat(pid);
  return (Number(fields[11] ?? Number.NaN) + Number(fields[12] ?? Number.NaN)) / TICKS;
}

/** A process and everything below it. */
export function withDescendants(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(stat(Number(name))[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [pid];
  for (const next of found) found.push(...(children.get(next) ?? []));
  return found;
}

export interface Memory {
  /** Resident MiB, pages shared with others counted in each of them. */
  readonly resident: number;
  /** MiB with shared pages divided among those who share them; NaN where the system does not say. */
  readonly proportional: number;
}

/** Memory of some processes together. */
export function memoryOf(pids: readonly number[]): Memory {
  const kibibytes = (path: string, name: string): number => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(path) ?? '');
    return found ? Number(found[1]) : Number.NaN;
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / 1024;
  // One that has just ended uses nothing.
  const living = pids.filter((pid) => !Number.isNaN(kibibytes(`/proc/${pid}/status`, 'VmRSS')));
  return {
    resident: sum(living.map((pid) => kibibytes(`/proc/${pid}/status`, 'VmRSS'))),
    proportional: sum(living.map((pid) => kibibytes(`/proc/${pid}/smaps_rollup`, 'Pss'))),
  };
}
