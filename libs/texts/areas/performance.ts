import { texts } from '../pair';

/** KPIs: refusals and the page. */
export const performance = texts({
  'error.performance.window': [
    '时间范围要有先后，最长 {days} 天。',
    'The end must come after the begin, {days} days at most.',
  ],
});
