import type { ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';

/** Each work unit of the teaching line as a small engineering sketch, in the order a part meets them. */
const UNITS: readonly (readonly [key: UnitKey, sketch: ReactNode])[] = [
  ['warehouse', <path key="p" d="M6 10h36v34H6zM6 21.3h36M6 32.6h36M18 10v34M30 10v34M21 25h6v4h-6zM9 36h6v4H9z" />],
  ['lathe', <path key="p" d="M4 14h12v26H4zM16 22h4v10h-4M20 24h16v6H20M36 20h8v20h-8zM26 36l3-6 3 6v6h-6zM8 20h4" />],
  ['mill', <path key="p" d="M8 6h14v38H8M22 10h14v12H22M26 22h6v6l-3 5-3-5M20 38h24v6H20M24 34h12v4H24" />],
  [
    'wash',
    <path
      key="p"
      d="M6 18h36v20a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6zM10 27c4-4 7 4 11 0s7 4 11 0 4 1 6 1M16 6v6M24 4v8M32 6v6"
    />,
  ],
  ['cmm', <path key="p" d="M4 38h40v6H4zM9 38V12h30v26M9 18h30M22 12v13M22 25l2 4M18 34h10v4H18" />],
  [
    'robot',
    <path
      key="p"
      d="M14 44h20M18 44v-7h10v7M23 37l-9-15 13-11 11 8M38 19v6M34 29v-4h8v4M14 22m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0M27 11m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0"
    />,
  ],
  [
    'leak',
    <path key="p" d="M24 26m-16 0a16 16 0 1 0 32 0a16 16 0 1 0-32 0M24 26l8-8M13 26h3M32 26h3M24 15v3M16 44h16" />,
  ],
  ['pack', <path key="p" d="M6 17l18-9 18 9v19l-18 9-18-9zM6 17l18 9 18-9M24 26v19M15 12.500l18 9v6" />],
];

type UnitKey = 'warehouse' | 'lathe' | 'mill' | 'wash' | 'cmm' | 'robot' | 'leak' | 'pack';

const COLUMNS = 4;
const CELL_WIDTH = 126;
const CELL_HEIGHT = 142;

/** The way of a part: along the upper row, round the bend, back along the lower one. */
function place(index: number): { x: number; y: number } {
  const row = Math.floor(index / COLUMNS);
  const column = row === 0 ? index : COLUMNS - 1 - (index % COLUMNS);
  return { x: 62 + column * CELL_WIDTH, y: 46 + row * CELL_HEIGHT };
}

export function LineDrawing() {
  const t = useText();
  const right = 62 + (COLUMNS - 1) * CELL_WIDTH;
  const lower = 46 + CELL_HEIGHT;
  return (
    <svg
      viewBox="0 0 512 264"
      role="img"
      aria-label={t('web.login.line-caption')}
      style={{ width: '100%', maxWidth: 620, height: 'auto' }}
    >
      <path
        d={`M4 46H${right + 36}a28 28 0 0 1 28 28V${lower - 28}a28 28 0 0 1 -28 28H16`}
        fill="none"
        stroke="#3b5266"
        strokeWidth="2"
        strokeDasharray="5 6"
      />
      <path d={`M6 ${lower}l10 -5v10z`} fill="#5d7890" />
      {UNITS.map(([key, sketch], index) => {
        const { x, y } = place(index);
        return (
          <g key={key} transform={`translate(${x} ${y})`}>
            <rect x="-36" y="-36" width="72" height="72" rx="10" fill="#1d2d3b" stroke="#3b5266" />
            <g
              transform="translate(-24 -25)"
              fill="none"
              stroke="#c9d6e1"
              strokeWidth="1.7"
              strokeLinejoin="round"
              strokeLinecap="round"
            >
              {sketch}
            </g>
            <text y="57" textAnchor="middle" fontSize="13.5" fill="#b6c4d1" fontFamily="inherit">
              {t(`web.unit-kind.${key}`)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
