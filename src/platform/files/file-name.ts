// oxlint-disable-next-line no-control-regex -- control characters are exactly what must go
const UNWANTED = /[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g;
const LONGEST = 120;

/** The extension in lower case without its dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * A file name as it may be kept and shown: the last part of whatever path was sent, without characters that mean
 * something to a file system or turn the text around.
 */
export function cleanName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last.replaceAll(UNWANTED, '').replace(/^[.\s]+|[.\s]+$/g, '');
  if (name === '') return 'file';
  if (name.length <= LONGEST) return name;
  const extension = extensionOf(name);
  return extension === '' ? name.slice(0, LONGEST) : `${name.slice(0, LONGEST - extension.length - 1)}.${extension}`;
}
