import type { ReactNode } from 'react';
import { TONES } from '../../shared/theme/tones';

export type Picture = 'file' | 'choice' | 'store' | 'search' | 'warning' | 'switch' | 'button';

const LINE = TONES.plan.line;
const MARK = TONES.ready.fill;
const SOFT = TONES.ready.soft;

const Row = ({
  y,
  width,
  marked = false,
}: {
  readonly y: number;
  readonly width: number;
  readonly marked?: boolean;
}) => (
  <>
    {marked && <rect x="18" y={y - 9} width="124" height="20" rx="4" fill={SOFT} stroke={MARK} strokeWidth="2" />}
    <rect x="26" y={y - 3} width={width} height="7" rx="3.5" fill={marked ? MARK : LINE} />
  </>
);

/** A finger or a pointer: press here. */
const Press = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <>
    <circle cx={x} cy={y} r="9" fill="none" stroke={TONES.hold.fill} strokeWidth="2.5" />
    <circle cx={x} cy={y} r="3.5" fill={TONES.hold.fill} />
  </>
);

const PARTS: Readonly<Record<Picture, ReactNode>> = {
  file: (
    <>
      <path d="M56 28h32l16 16v40H56z" fill="#fff" stroke={LINE} strokeWidth="2.5" />
      <path d="M88 28v16h16" fill="none" stroke={LINE} strokeWidth="2.5" />
      <circle cx="80" cy="58" r="10" fill={SOFT} stroke={MARK} strokeWidth="2.5" />
      <path d="M74 66l-2 13 8-5 8 5-2-13" fill={SOFT} stroke={MARK} strokeWidth="2.5" />
      <Press x={110} y={82} />
    </>
  ),
  choice: (
    <>
      <Row y={34} width={64} />
      <circle cx="32" cy="54" r="6" fill="none" stroke={LINE} strokeWidth="2.5" />
      <rect x="46" y="51" width="54" height="7" rx="3.5" fill={LINE} />
      <circle cx="32" cy="74" r="6" fill="#fff" stroke={MARK} strokeWidth="2.5" />
      <circle cx="32" cy="74" r="3" fill={MARK} />
      <rect x="46" y="71" width="66" height="7" rx="3.5" fill={MARK} />
      <Press x={124} y={74} />
    </>
  ),
  store: (
    <>
      <Row y={34} width={70} />
      <Row y={56} width={92} marked />
      <Row y={78} width={58} />
      <Press x={132} y={56} />
    </>
  ),
  search: (
    <>
      <rect x="20" y="24" width="120" height="20" rx="10" fill="#fff" stroke={MARK} strokeWidth="2" />
      <circle cx="33" cy="33" r="5" fill="none" stroke={MARK} strokeWidth="2.2" />
      <path d="M37 37l4 4" stroke={MARK} strokeWidth="2.2" />
      <Row y={62} width={86} marked />
      <Row y={84} width={60} />
      <Press x={132} y={62} />
    </>
  ),
  warning: (
    <>
      <path d="M80 24l20 32H60z" fill={TONES.wait.soft} stroke={TONES.wait.fill} strokeWidth="2.5" />
      <path d="M80 35v10M80 49v2" stroke={TONES.wait.ink} strokeWidth="3" />
      <rect x="24" y="70" width="48" height="18" rx="4" fill="none" stroke={LINE} strokeWidth="2" />
      <rect x="84" y="70" width="52" height="18" rx="4" fill={MARK} />
      <Press x={124} y={79} />
    </>
  ),
  switch: (
    <>
      <Row y={36} width={74} />
      <rect x="26" y="60" width="60" height="7" rx="3.5" fill={MARK} />
      <rect x="102" y="52" width="38" height="22" rx="11" fill={TONES.ok.fill} />
      <circle cx="129" cy="63" r="8" fill="#fff" />
      <Press x={129} y={63} />
    </>
  ),
  button: (
    <>
      <Row y={36} width={88} />
      <rect x="96" y="50" width="44" height="20" rx="4" fill={MARK} />
      <Row y={84} width={70} />
      <Press x={128} y={60} />
    </>
  ),
};

interface StepDrawingProps {
  readonly picture: Picture;
  /** A tablet has a thick edge, a window a bar above. */
  readonly tablet: boolean;
}

/** Where on the screen something is pressed; what it says stands beside it. */
export function StepDrawing({ picture, tablet }: StepDrawingProps) {
  return (
    <svg viewBox="0 0 160 108" width="160" height="108" aria-hidden="true">
      <rect
        x="2"
        y="2"
        width="156"
        height="104"
        rx={tablet ? 12 : 5}
        fill={TONES.unknown.soft}
        stroke={TONES.off.fill}
        strokeWidth={tablet ? 4 : 2}
      />
      {!tablet && <path d="M2 16h156" stroke={TONES.off.fill} strokeWidth="2" />}
      {PARTS[picture]}
    </svg>
  );
}
