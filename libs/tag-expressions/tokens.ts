import { refuse } from './problem';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'tag'; readonly key: string; readonly at: number }
  /** An operator, a bracket or a word of the language. */
  | { readonly kind: 'sign'; readonly sign: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'true', 'false', 'bit']);
/** Ways to write the same: as PLCs and as programs have it, and as a Chinese keyboard gives it. */
const SAME: Readonly<Record<string, string>> = {
  '==': '=',
  '<>': '!=',
  '（': '(',
  '）': ')',
  '，': ',',
  '？': '?',
  '：': ':',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '＋': '+',
  '－': '-',
  '＊': '*',
  '／': '/',
};

const TOKEN =
  /(?<space>\s+)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])|(?<name>[A-Za-z][\w.]*)|\[(?<key>[^[\]]+)\]|(?<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?<sign><=|>=|<>|!=|==|[-+*/<>=?:,()（），？：＝＜＞＋－＊／])/y;

function textOf(quoted: string): string {
  const quote = quoted.charAt(0);
  return quoted.slice(1, -1).replaceAll(quote + quote, quote);
}

/** Splits an expression, in which `at` counts characters from 0; ends with an `end`. @throws ExpressionError */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const reader = new RegExp(TOKEN);
  for (let at = 0; at < source.length; at = reader.lastIndex) {
    reader.lastIndex = at;
    const found = reader.exec(source)?.groups;
    if (!found) return refuse(/['"]/.test(source.charAt(at)) ? 'text-open' : 'unreadable', at);
    const { number, name, key, text, sign } = found;
    const word = name?.toLowerCase() ?? '';
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number), at });
    else if (WORDS.has(word)) tokens.push({ kind: 'sign', sign: word, at });
    else if (name !== undefined) tokens.push({ kind: 'tag', key: name, at });
    else if (key !== undefined) tokens.push({ kind: 'tag', key, at });
    else if (text !== undefined) tokens.push({ kind: 'text', value: textOf(text), at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign: SAME[sign] ?? sign, at });
  }
  tokens.push({ kind: 'end', at: source.length });
  return tokens;
}
