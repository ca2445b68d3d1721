import type { ReactNode } from 'react';

/** A plain drawing of what stands there, in the line's ink; the state beside it has the colour. */
const DRAWINGS: Readonly<Record<string, ReactNode>> = {
  warehouse: <path d="M6 42V10h36v32M6 21h36M6 32h36M18 10v32M30 10v32" />,
  lathe: <path d="M5 40h38M8 40V18h12v22M20 26h14l3 3-3 3H20M28 40v-4h12v4M13 23v12" />,
  mill: <path d="M8 42h32M12 42V8h16v10M20 18h16v6h-4v6h-8v-6h-4zM28 30v5M14 36h20" />,
  'deburr-wash': <path d="M8 20h32v22H8zM12 20v-6h24v6M16 27l-2 6M24 27l-2 6M32 27l-2 6M8 38h32M24 14V8" />,
  cmm: <path d="M6 42h36M6 36h36M11 36V12h26v24M11 17h26M24 12v16M24 28l-2 4h4z" />,
  'robot-assembly': (
    <path d="M10 42h16M18 42v-8M18 34l-6-12 14-10 10 6M36 18v6M33 24h6M33 24v5M39 24v5M12 22a3 3 0 1 0 .1 0" />
  ),
  'leak-test': <path d="M8 42h32M14 42V26h20v16M24 26v-6M24 20a8 8 0 1 0-.1 0M24 12l4-3" />,
  packing: <path d="M6 40h36M9 40V22l15-6 15 6v18M9 22l15 6 15-6M24 28v12" />,
};

export function UnitDrawing({ kind }: { readonly kind: string }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width="52"
      height="52"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {DRAWINGS[kind] ?? <path d="M8 42h32M12 42V16h24v26M18 16v-6h12v6" />}
    </svg>
  );
}
