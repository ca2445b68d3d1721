import type { GeometricSymbol } from '#libs/measurement';

/** The symbols of GB/T 1182, drawn in a field of 24 × 24: few fonts have them all. */
const STROKES: Readonly<Record<GeometricSymbol, string>> = {
  straightness: 'M3 12H21',
  flatness: 'M8 7H22L16 17H2Z',
  roundness: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4',
  cylindricity: 'M12 7A5 5 0 1 1 12 17A5 5 0 1 1 12 7M3 20L9 4M15 20L21 4',
  'line-profile': 'M3 17A9 9 0 0 1 21 17',
  'surface-profile': 'M3 17A9 9 0 0 1 21 17Z',
  parallelism: 'M5 20L12 4M12 20L19 4',
  perpendicularity: 'M4 20H20M12 20V4',
  angularity: 'M20 20H4L17 6',
  position: 'M12 6A6 6 0 1 1 12 18A6 6 0 1 1 12 6M12 2V22M2 12H22',
  coaxiality: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3M12 8A4 4 0 1 1 12 16A4 4 0 1 1 12 8',
  symmetry: 'M8 7H16M4 12H20M8 17H16',
  'circular-run-out': 'M4 20L19 5M19 5L17 12M19 5L12 7',
  'total-run-out': 'M2 20L11 6M11 6L10 12M11 6L6 9M11 20L20 6M20 6L19 12M20 6L15 9M2 20H11',
};

/** Without a name of its own: a word stands beside it or on what holds it. */
export function GeometricIcon({ symbol }: { readonly symbol: GeometricSymbol }) {
  return (
    <svg viewBox="0 0 24 24" width="1.2em" height="1.2em" aria-hidden="true" style={{ verticalAlign: '-0.25em' }}>
      <path d={STROKES[symbol]} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
