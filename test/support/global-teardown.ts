export default async function globalTeardown(): Promise<void> {
  await (globalThis as { linelabStopPostgres?: () => Promise<void> }).linelabStopPostgres?.();
}
