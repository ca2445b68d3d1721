/**
 * ReturnStatus of the job control methods, a bit mask (OPC 10031-4, Annex B.2). Success is 1, not 0.
 */
export const RETURN_STATUS = {
  success: 1,
  unknownJobOrder: 2,
  invalidState: 8,
  unableToAccept: 16,
  /** Bit 32: the request itself makes no sense. */
  invalidRequest: 4294967296,
} as const;

export type ReturnStatus = (typeof RETURN_STATUS)[keyof typeof RETURN_STATUS];
