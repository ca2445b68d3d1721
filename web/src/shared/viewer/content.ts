import type { ReactNode } from 'react';

/** What lies over the sheets of a drawing. */
export interface SheetOverlay {
  /** Shown over the sheet of this number (1, 2, …), in a box as large as the sheet. */
  readonly overlay?: (sheet: number) => ReactNode;
  /** The sheet to turn to; the first when absent. */
  readonly sheet?: number;
}

/** What every way of showing a file is given. */
export interface ContentProps extends SheetOverlay {
  readonly blob: Blob;
  readonly name: string;
  /** It cannot be shown: damaged, or of a kind this device cannot draw. */
  readonly onBroken: () => void;
}

export type Shown = 'picture' | 'pdf' | 'model' | 'text' | 'none';

const BY_EXTENSION: Readonly<Record<string, Shown>> = {
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  pdf: 'pdf',
  stl: 'model',
  glb: 'model',
  gltf: 'model',
  txt: 'text',
  csv: 'text',
  dfq: 'text',
  qif: 'text',
  nc: 'text',
  prg: 'text',
  mpf: 'text',
  spf: 'text',
  cnc: 'text',
  tap: 'text',
  gcode: 'text',
};

/** How a file of this name is shown in place; `none`: it is for a program of its own. */
export function shownAs(name: string): Shown {
  return BY_EXTENSION[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'none';
}
