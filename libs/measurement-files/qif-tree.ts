import { SaxesParser } from 'saxes';
import type { Findings } from './findings';

/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const DEEPEST = 60;
const MOST_ELEMENTS = 400_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * The elements of an XML document, by their local names. A document type is refused, and with it entities of its own and
 * everything that is fetched from elsewhere.
 */
export function treeOf(text: string, found: Findings): Element {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: Element | null = null;
  let count = 0;
  parser.on('doctype', () => found.stop(parser.line, null, 'measurement-file.doctype'));
  parser.on('error', () => found.stop(parser.line, null, 'measurement-file.xml'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST || ++count > MOST_ELEMENTS) found.stop(parser.line, null, 'measurement-file.xml');
    open.push({ name: local(name), line: parser.line, attributes, children: [], text: '' });
  });
  const write = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  return root ?? found.stop(1, null, 'measurement-file.xml');
}

/** The child of a name, if there is one. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** The child at the end of a way of names. */
export const at = (element: Element, ...way: readonly string[]): Element | undefined =>
  way.reduce<Element | undefined>(child, element);

/** Every element below, the outer ones first. */
export function* below(element: Element): Generator<Element> {
  for (const each of element.children) {
    yield each;
    yield* below(each);
  }
}
