/** What one can be qualified for (IEC 62264-2 personnel class), e.g. to operate the lathe. */
export interface QualificationClass {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}
