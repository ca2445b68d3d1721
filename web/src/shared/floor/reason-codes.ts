/** Why units are scrapped or reworked; codes go into the posting, texts are `reason-code.<code>`. */
export const REPORT_REASONS = [
  'dimension-out',
  'surface',
  'burr',
  'tool-broken',
  'clamping',
  'material',
  'programme',
  'handling',
  'leak',
  'other',
] as const;

/** Why a job is paused; texts are `pause-reason.<code>`. */
export const PAUSE_REASONS = ['break', 'end-of-lesson', 'material', 'tool', 'help', 'quality', 'other'] as const;
