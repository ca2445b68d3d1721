import type { ReactNode } from 'react';

export type ArtName = 'tray' | 'line' | 'bell' | 'sheet' | 'locked' | 'broken' | 'missing';

/** Quiet line drawings for empty places; grey, so that they say nothing about state. */
const ART: Readonly<Record<ArtName, ReactNode>> = {
  tray: (
    <>
      <path d="M14 50l9-26h34l9 26" />
      <path d="M14 50h15l4 8h14l4-8h15v14a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3z" fill="#fff" />
      <path d="M31 33h18M29 40h22" opacity=".55" />
    </>
  ),
  line: (
    <>
      <path d="M8 58h64M8 65h64" opacity=".55" />
      <rect x="12" y="34" width="15" height="24" rx="2" fill="#fff" />
      <rect x="33" y="26" width="15" height="32" rx="2" fill="#fff" />
      <rect x="54" y="38" width="15" height="20" rx="2" fill="#fff" />
      <path d="M36 34h9M36 40h9M15 41h9M57 45h9" opacity=".55" />
      <path d="M40.5 26v-8M37 18h7" />
    </>
  ),
  bell: (
    <>
      <path d="M24 54c4-4 4-9 4-15 0-8 5-13 12-13s12 5 12 13c0 6 0 11 4 15z" fill="#fff" />
      <path d="M35 59a5 5 0 0 0 10 0M40 26v-5" />
      <path d="M17 36c0-6 2-10 5-13M63 36c0-6-2-10-5-13" opacity=".45" />
    </>
  ),
  sheet: (
    <>
      <path d="M22 14h26l10 10v42H22z" fill="#fff" />
      <path d="M48 14v10h10" />
      <path d="M29 34h22M29 42h22M29 50h13" opacity=".55" />
    </>
  ),
  locked: (
    <>
      <rect x="22" y="36" width="36" height="28" rx="4" fill="#fff" />
      <path d="M29 36v-7a11 11 0 0 1 22 0v7" />
      <circle cx="40" cy="48" r="3" />
      <path d="M40 51v5" />
    </>
  ),
  broken: (
    <>
      <rect x="12" y="22" width="24" height="34" rx="3" fill="#fff" />
      <rect x="46" y="22" width="22" height="34" rx="3" fill="#fff" />
      <path d="M36 39h3l-2 5M46 39h-3l2-5" />
      <path d="M18 30h12M18 36h8M52 30h10M52 36h7" opacity=".55" />
    </>
  ),
  missing: (
    <>
      <circle cx="36" cy="36" r="18" fill="#fff" />
      <path d="M49 49l15 15" strokeWidth="4" />
      <path d="M30 31a6 6 0 1 1 9 5c-2 1-3 2-3 4M36 45v.5" />
    </>
  ),
};

export function EmptyArt({ name, size }: { readonly name: ArtName; readonly size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 80 80"
      fill="none"
      stroke="#8795a3"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <circle cx="40" cy="40" r="39" fill="#e6ebf0" stroke="none" />
      {ART[name]}
    </svg>
  );
}
