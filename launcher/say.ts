/**
 * What the launcher says. Both languages stand on every line, because nobody has chosen one yet; the sentences live
 * here and not in libs/texts, which is for people who have signed in.
 */
import type { WriteStream } from 'node:fs';

/** One progress line with the time, Chinese first. */
export function say(zh: string, en: string): void {
  process.stdout.write(`[${new Date().toTimeString().slice(0, 8)}] ${zh} · ${en}\n`);
}

/** Something the person must do before it can go on; shown without a stack trace. */
export class Refusal extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
    readonly detail = '',
  ) {
    super(en);
  }
}

/** Shows why the launcher stops. */
export function sayRefusal(error: unknown): void {
  const { zh, en, detail } =
    error instanceof Refusal
      ? error
      : {
          zh: '启动失败。',
          en: 'Could not start.',
          detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        };
  process.stderr.write(`\n✖ ${zh}\n  ${en}\n${detail ? `\n${detail.trim()}\n` : ''}\n`);
}

/** Columns a text takes on a terminal: Chinese characters and full-width signs take two. */
function columns(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char)
      ? 2
      : 1;
  return width;
}

/** Lines in a frame. */
function box(lines: string[]): string {
  const width = Math.max(...lines.map(columns));
  const body = lines.map((line) => `│ ${line}${' '.repeat(width - columns(line))} │`);
  const bar = '─'.repeat(width + 2);
  return [`┌${bar}┐`, ...body, `└${bar}┘`].join('\n');
}

interface Welcome {
  url: string;
  /** https://… of this computer's addresses; null when their port is taken */
  lan: string[] | null;
  mode: 'demo' | 'school';
  dataDir: string;
}

/** How other devices come in; a computer rarely has more than one network people use. */
function tablets(lan: string[] | null, mode: Welcome['mode']): string[] {
  if (lan === null)
    return [
      '平板入口的端口被占用，可换一个：HTTPS_PORT=3444 npm start',
      'The port for tablets is taken; choose another: HTTPS_PORT=3444 npm start',
    ];
  const [first] = lan;
  if (first === undefined)
    return mode === 'demo'
      ? [
          '平板要用演示学校：HTTPS_PORT=3443 npm start（演示密码是公开的）',
          'Tablets in the demo: HTTPS_PORT=3443 npm start (its passwords are public)',
        ]
      : [];
  return [
    ...lan.slice(0, 3).map((address) => `平板 tablets         ${address}`),
    `首次使用先信任证书 first: ${first.replace('https:', 'http:')}/trust`,
  ];
}

/** The last thing a start says: where to go and who to be. */
export function welcome({ url, lan, mode, dataDir }: Welcome): string {
  const common = [`产线课堂 LineLab    ${url}`, ...tablets(lan, mode), ''];
  const accounts = [
    '演示账号 Demo accounts（密码 password: Linelab#2026）',
    '  admin              系统管理员   administrator',
    '  teacher            教师         teacher',
    '  technician         实训管理员   technician',
    '  partner            合作企业     partner company',
    '  student01…24       学生         students',
  ];
  const firstRun = [
    '请打开上面的地址，创建学校和管理员。',
    'Open the address above to create the school and its administrator.',
  ];
  const end = ['', `数据 data: ${dataDir}`, '按 Ctrl-C 停止 · Ctrl-C stops everything'];
  return `\n${box([...common, ...(mode === 'demo' ? accounts : firstRun), ...end])}\n`;
}

/** Writes a child's output to its log and hands it on line by line. */
export function lines(log: WriteStream, each: (line: string) => void): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    log.write(chunk);
    const parts = (rest + chunk.toString()).split('\n');
    rest = (parts.pop() ?? '').slice(-100_000);
    for (const line of parts) each(line);
  };
}
