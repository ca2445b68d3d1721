import type { CharacteristicClass } from '#libs/grading';

/**
 * What a grade is computed from, frozen with the score: figures and ids of ledger entries, nothing that has to be looked
 * up again. The same facts and rubric always give the same grade.
 */
export interface AssessmentFacts {
  readonly steps: {
    /** `<operation number>/<step>` of the mandatory steps people record, in routing order. */
    readonly required: readonly string[];
    /** As they were first recorded, job by job in routing order. */
    readonly actual: readonly string[];
    readonly evidence: readonly string[];
  };
  /** `<operation number>/<balloon number>` of mandatory samples that were not measured. */
  readonly missingInspections: readonly string[];
  readonly time: {
    readonly grossSeconds: number | null;
    readonly excludedSeconds: number;
    readonly standardSeconds: number;
    readonly evidence: readonly string[];
  };
  readonly yield: {
    readonly firstPassGood: number;
    readonly inspected: number;
    readonly evidence: readonly string[];
  };
  readonly dimensions: {
    readonly characteristics: readonly {
      readonly class: CharacteristicClass;
      readonly conforms: boolean | null;
      readonly required: boolean;
    }[];
    readonly evidence: readonly string[];
  };
  readonly records: {
    readonly required: number;
    readonly complete: number;
    /** 0 without a due date. */
    readonly daysLate: number;
    readonly evidence: readonly string[];
  };
}
