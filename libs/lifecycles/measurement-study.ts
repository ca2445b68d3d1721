import { defineLifecycle, type ActionOf, type StateOf } from './lifecycle';

/**
 * Measurement system study 测量系统分析 (our rule): planned, measured by its appraisers, evaluated when every reading is in,
 * closed. Until it is evaluated nobody sees what others read; a study in which something was misread is opened again, and
 * the readings are corrected.
 */
export const measurementStudy = defineLifecycle({
  name: 'measurement-study',
  initial: 'planned',
  states: ['planned', 'measuring', 'evaluated', 'closed', 'cancelled'],
  transitions: [
    { from: 'planned', action: 'begin', to: 'measuring' },
    { from: 'measuring', action: 'evaluate', to: 'evaluated' },
    { from: 'evaluated', action: 'reopen', to: 'measuring' },
    { from: 'evaluated', action: 'close', to: 'closed' },
    { from: ['planned', 'measuring'], action: 'cancel', to: 'cancelled' },
  ],
});
export type MeasurementStudyState = StateOf<typeof measurementStudy>;
export type MeasurementStudyAction = ActionOf<typeof measurementStudy>;
