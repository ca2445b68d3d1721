/** One gear of the mark: a ring, eight teeth (a dashed ring just outside it) and the bore. */
function Gear({ x, y, turn }: { readonly x: number; readonly y: number; readonly turn: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`} fill="none" stroke="currentColor">
      <circle r="4.5" strokeWidth="2" />
      <circle r="6.2" strokeWidth="2" strokeDasharray="2.435 2.435" />
      <circle r="1.1" fill="currentColor" stroke="none" />
    </g>
  );
}

/** Two meshing gears: the pump the line builds, and the two readings of one ledger. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="#2a4156" />
      <Gear x={11.3} y={11.6} turn={20} />
      <Gear x={20.7} y={20.4} turn={42.5} />
    </svg>
  );
}
