/** Two meshing gears in their housing: the pump the line builds, and the two readings of one ledger. */
export function BrandMark({ size = 28, plain = false }: { readonly size?: number; readonly plain?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {!plain && <rect width="32" height="32" rx="7" fill="#24384a" />}
      <g fill="none" stroke="currentColor" strokeWidth="2.2">
        <path d="M16 5.5a5.9 5.9 0 0 1 5.2 8.7 5.9 5.9 0 0 1 0 3.6 5.9 5.9 0 1 1-10.4 0 5.9 5.9 0 0 1 0-3.6A5.9 5.9 0 0 1 16 5.5Z" />
      </g>
      <circle cx="16" cy="11.4" r="2.3" fill="currentColor" />
      <circle cx="16" cy="20.6" r="2.3" fill="currentColor" />
    </svg>
  );
}
