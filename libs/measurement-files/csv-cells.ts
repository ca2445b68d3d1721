/**
 * The cells of one line of a table (RFC 4180: a cell may stand in quotes, and a quote in it twice). A cell never runs over
 * the end of a line: a quote that stays open is null.
 */
export function cellsOf(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let cell = '';
      let close = line.indexOf('"', at + 1);
      while (close >= 0 && line[close + 1] === '"') {
        cell += line.slice(at + 1, close + 1);
        at = close + 1;
        close = line.indexOf('"', at + 1);
      }
      if (close < 0 || (close + 1 < line.length && line[close + 1] !== delimiter)) return null;
      cells.push(cell + line.slice(at + 1, close));
      at = close + 1;
    } else {
      const end = line.indexOf(delimiter, at);
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return cells;
    at++;
    if (at === line.length) return [...cells, ''];
  }
}
