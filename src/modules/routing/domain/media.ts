import { MEDIA_KINDS, type StepMedia } from './routing';

const BY_EXTENSION: Readonly<Record<string, StepMedia['kind']>> = {
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  mp4: 'video',
  webm: 'video',
  pdf: 'drawing',
  dxf: 'drawing',
  stl: 'model',
  glb: 'model',
  gltf: 'model',
  step: 'model',
  stp: 'model',
};

/** What a file is most likely shown as, by its name. */
export function mediaKindOf(name: string): StepMedia['kind'] {
  return BY_EXTENSION[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'picture';
}

/** A medium as a cell of a workbook says it: `clamp.png`, and `drawing:clamp.png` where the name says otherwise. */
export function mediaCell({ kind, name }: Pick<StepMedia, 'kind' | 'name'>): string {
  return kind === mediaKindOf(name) ? name : `${kind}:${name}`;
}

export function readMediaCell(cell: string): Pick<StepMedia, 'kind' | 'name'> {
  const kind = MEDIA_KINDS.find((each) => cell.startsWith(`${each}:`));
  const name = kind ? cell.slice(kind.length + 1).trim() : cell;
  return { kind: kind ?? mediaKindOf(name), name };
}
