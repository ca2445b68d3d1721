/** Samples of one stretch of time together; equal to the sample where the stretch holds one. */
export interface TelemetryPoint {
  readonly at: Date;
  readonly average: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly samples: number;
  /** All samples of the stretch are of good quality. */
  readonly good: boolean;
}
