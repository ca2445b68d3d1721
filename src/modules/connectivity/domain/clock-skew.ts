/** A difference this large between a machine's clock and ours makes its times worthless (our rule). */
export const WORST_SKEW_MS = 30_000;
