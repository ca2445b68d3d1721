import { fileTypeFromFile } from 'file-type';

/** What the first look at a file's bytes tells. */
export interface Content {
  /** The first kilobytes. */
  readonly head: Buffer;
  readonly size: number;
  /** Free of bytes that no text has. */
  readonly isText: boolean;
}

type Recogniser = (content: Content, magic: string | undefined) => boolean;

const byMagic =
  (mime: string): Recogniser =>
  (_content, magic) =>
    magic === mime;

const plainText: Recogniser = ({ isText }, magic) => isText && magic === undefined;

const text = ({ head }: Content): string => head.toString('latin1');

/** ISO 10303-21 begins with its own name. */
const isStep: Recogniser = (content) => content.isText && text(content).trimStart().startsWith('ISO-10303-21;');

const isDxf: Recogniser = (content) =>
  text(content).startsWith('AutoCAD Binary DXF') ||
  (content.isText && /^\s*(?:999\r?\n[^\n]*\n\s*)*0\r?\nSECTION\b/.test(text(content)));

/** Binary STL is a header of 80 bytes, a count, and 50 bytes for each triangle. */
const isStl: Recogniser = (content) => {
  const { head, size } = content;
  if (content.isText) return /^\s*solid\b[\s\S]*\bfacet\b/.test(text(content));
  return head.length >= 84 && size === 84 + 50 * head.readUInt32LE(80);
};

const isGlb: Recogniser = ({ head }) => head.toString('latin1', 0, 4) === 'glTF';

/** glTF 2.0 as JSON: says so under `asset`. */
const isGltf: Recogniser = (content) =>
  content.isText && /^\s*\{/.test(text(content)) && /"asset"\s*:\s*\{[^}]*"version"/.test(text(content));

/** The transfer format of Q-DAS parts values with control signs that no other text has. */
const isDfq: Recogniser = (content) => /(?:^|\n|\xbf)K0100[ /]/.test(text(content));

const isQif: Recogniser = (content) => content.isText && /<(?:[\w.-]+:)?QIFDocument\b/.test(text(content));

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const TYPES: Readonly<Record<string, { readonly mediaType: string; readonly is: Recogniser }>> = {
  pdf: { mediaType: 'application/pdf', is: byMagic('application/pdf') },
  png: { mediaType: 'image/png', is: byMagic('image/png') },
  jpg: { mediaType: 'image/jpeg', is: byMagic('image/jpeg') },
  jpeg: { mediaType: 'image/jpeg', is: byMagic('image/jpeg') },
  webp: { mediaType: 'image/webp', is: byMagic('image/webp') },
  xlsx: { mediaType: XLSX, is: byMagic(XLSX) },
  step: { mediaType: 'model/step', is: isStep },
  stp: { mediaType: 'model/step', is: isStep },
  dxf: { mediaType: 'image/vnd.dxf', is: isDxf },
  stl: { mediaType: 'model/stl', is: isStl },
  glb: { mediaType: 'model/gltf-binary', is: isGlb },
  gltf: { mediaType: 'model/gltf+json', is: isGltf },
  mp4: { mediaType: 'video/mp4', is: byMagic('video/mp4') },
  webm: { mediaType: 'video/webm', is: byMagic('video/webm') },
  nc: { mediaType: 'text/plain', is: plainText },
  mpf: { mediaType: 'text/plain', is: plainText },
  csv: { mediaType: 'text/csv', is: plainText },
  dfq: { mediaType: 'text/plain', is: isDfq },
  qif: { mediaType: 'application/xml', is: isQif },
  txt: { mediaType: 'text/plain', is: plainText },
};

export const ALLOWED_EXTENSIONS: readonly string[] = Object.keys(TYPES);

/** Types a browser may show in the page; everything else is offered for saving. */
export const SHOWN_INLINE: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'video/mp4',
  'video/webm',
]);

/**
 * The media type of a file whose extension and bytes agree; `unknown` for an extension that is not taken, `mismatch`
 * when the bytes are something else than the name says.
 */
export async function recognise(
  path: string,
  extension: string,
  content: Content,
): Promise<{ readonly mediaType: string } | 'unknown' | 'mismatch'> {
  const type = TYPES[extension];
  if (!type) return 'unknown';
  const magic = (await fileTypeFromFile(path))?.mime;
  return type.is(content, magic) ? { mediaType: type.mediaType } : 'mismatch';
}
