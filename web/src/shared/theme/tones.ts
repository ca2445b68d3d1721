/**
 * The tones a state may have. Colour means state and nothing else on every page; each tone also has its own shape, and
 * stands beside a word. Hues keep apart under red-green blindness (after Okabe and Ito), text on white is ≥ 4.5 : 1.
 */
export const TONES = {
  run: { ink: '#00704f', fill: '#0a9a70', soft: '#e2f4ed', line: '#9fd6c2', dark: '#3fd0a0', shape: 'play' },
  ok: { ink: '#00704f', fill: '#0a9a70', soft: '#e2f4ed', line: '#9fd6c2', dark: '#3fd0a0', shape: 'check' },
  ready: { ink: '#0b5cad', fill: '#2b7fd4', soft: '#e4effb', line: '#a9cbf0', dark: '#74b4ff', shape: 'play-open' },
  sent: { ink: '#0b5cad', fill: '#2b7fd4', soft: '#e4effb', line: '#a9cbf0', dark: '#74b4ff', shape: 'arrow' },
  setup: { ink: '#0a6579', fill: '#1c93ab', soft: '#e0f2f6', line: '#9fd2de', dark: '#5fcfe4', shape: 'gear' },
  plan: { ink: '#4f5d6b', fill: '#7b8a99', soft: '#eef1f4', line: '#cbd3db', dark: '#a9b7c4', shape: 'dashed' },
  idle: { ink: '#4f5d6b', fill: '#7b8a99', soft: '#eef1f4', line: '#cbd3db', dark: '#a9b7c4', shape: 'circle' },
  done: { ink: '#33506b', fill: '#55738f', soft: '#e8eef4', line: '#bccbd9', dark: '#9fbbd6', shape: 'check' },
  wait: { ink: '#705a00', fill: '#c9a400', soft: '#fbf4d3', line: '#e2cf7a', dark: '#f0d34e', shape: 'hourglass' },
  hold: { ink: '#8f4700', fill: '#e08214', soft: '#fdeedd', line: '#efc08f', dark: '#ffb057', shape: 'pause' },
  fault: { ink: '#b3261e', fill: '#d6382c', soft: '#fdeae8', line: '#f0aea8', dark: '#ff7a6e', shape: 'alert' },
  maintenance: { ink: '#69409b', fill: '#8e63c2', soft: '#f1eafa', line: '#cdb6e8', dark: '#c8a6f5', shape: 'wrench' },
  aborted: { ink: '#7d3a33', fill: '#a4574e', soft: '#f6edec', line: '#dcbdb9', dark: '#dc9a92', shape: 'stop' },
  cancelled: { ink: '#5c5257', fill: '#8d8087', soft: '#f2eff0', line: '#d3cbcf', dark: '#b9adb3', shape: 'cross' },
  off: { ink: '#3d4853', fill: '#56626e', soft: '#e9ecef', line: '#c3cad1', dark: '#8b99a6', shape: 'power' },
  unknown: { ink: '#565f68', fill: '#8a949e', soft: '#f4f5f6', line: '#b9c1c9', dark: '#9aa6b1', shape: 'question' },
} as const;

export type Tone = keyof typeof TONES;
export type StateShape = (typeof TONES)[Tone]['shape'];
