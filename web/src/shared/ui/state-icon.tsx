import type { ReactNode } from 'react';
import type { StateShape } from '../theme/tones';

/** One shape per meaning, readable in grey and from a metre away; drawn in the current colour. */
const SHAPES: Readonly<Record<StateShape, ReactNode>> = {
  play: <path d="M4 2.5v11l9.5-5.5z" fill="currentColor" />,
  'play-open': <path d="M4.6 3.6v8.8L12 8z" fill="none" strokeWidth="1.7" />,
  check: <path d="M2.8 8.6l3.4 3.6 7-8" fill="none" strokeWidth="2.2" />,
  arrow: <path d="M2.4 8h10.4M8.6 3.6L13 8l-4.4 4.4" fill="none" strokeWidth="1.9" />,
  stop: <path d="M3.2 3.2h9.6v9.6H3.2z" fill="currentColor" strokeWidth="1" />,
  gear: (
    <g fill="none" strokeWidth="1.6">
      <circle cx="8" cy="8" r="3.1" />
      <path d="M8 1.6v2.2M8 12.2v2.2M1.6 8h2.2M12.2 8h2.2M3.5 3.5l1.5 1.5M11 11l1.5 1.5M12.5 3.5L11 5M5 11l-1.5 1.5" />
    </g>
  ),
  dashed: <circle cx="8" cy="8" r="5.4" fill="none" strokeWidth="1.7" strokeDasharray="2.6 2.1" />,
  circle: <circle cx="8" cy="8" r="5.2" fill="none" strokeWidth="1.9" />,
  hourglass: <path d="M3.8 2.4h8.4L8 8zM3.8 13.6h8.4L8 8z" fill="currentColor" strokeWidth="1" />,
  pause: <path d="M3.6 2.6h3v10.8h-3zM9.4 2.6h3v10.8h-3z" fill="currentColor" stroke="none" />,
  alert: (
    <path
      d="M8 1.2L15.2 14H.8zM7.1 5.8v4.1h1.8V5.8zM7.1 11v1.7h1.8V11z"
      fill="currentColor"
      fillRule="evenodd"
      stroke="none"
    />
  ),
  wrench: (
    <path
      d="M10.2 2.2a3.6 3.6 0 0 0-3.3 5L2.4 11.7l1.9 1.9 4.5-4.5a3.6 3.6 0 0 0 4.7-4.6l-2.2 2.1-1.8-1.8z"
      fill="currentColor"
      stroke="none"
    />
  ),
  cross: <path d="M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8" fill="none" strokeWidth="2.1" />,
  power: <path d="M8 1.8v6M4.6 4.1a5.2 5.2 0 1 0 6.8 0" fill="none" strokeWidth="1.8" />,
  question: (
    <g fill="none" strokeWidth="1.8">
      <path d="M5.2 5.8a2.8 2.8 0 1 1 4.2 2.5c-.9.5-1.4 1-1.4 1.9" />
      <path d="M8 12.6v.8" />
    </g>
  ),
};

export function StateIcon({ shape, size = 14 }: { readonly shape: StateShape; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {SHAPES[shape]}
    </svg>
  );
}
