export { anova } from './anova';
export type { Anova, AnovaRow } from './anova';
export { averageAndRange } from './average-and-range';
export type { AverageAndRange } from './average-and-range';
export { arrange, checkPlan, missingOf } from './entries';
export type { Entry, Missing, Study, StudyPlan } from './entries';
export { FEWEST_CATEGORIES, gradeGage } from './figures';
export type { Figure, GageGrade, GageReport } from './figures';
