/** A4 lying across, with a frame of four rows by six columns of zones 图区 (letters down, numbers across), in mm. */
export const SHEET = { width: 297, height: 210, frame: { x: 10, y: 10, width: 277, height: 190 } } as const;

export const ROWS = ['A', 'B', 'C', 'D'] as const;
export const COLUMNS = [1, 2, 3, 4, 5, 6] as const;

/** The zone a place inside the frame lies in, such as `B3`. */
export function zoneOf(x: number, y: number): string {
  const { frame } = SHEET;
  const row = ROWS[Math.floor(((y - frame.y) / frame.height) * ROWS.length)] ?? '';
  const column = COLUMNS[Math.floor(((x - frame.x) / frame.width) * COLUMNS.length)] ?? '';
  return `${row}${column}`;
}
