/**
 * Loaded into every child before its own code: a child whose launcher is gone (even by kill -9) stops in good order, so
 * that no orphan keeps a port or a database busy. It must not depend on what the child does.
 */
const GRACE_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening must not keep a child alive that has nothing left to do.
process.channel?.unref();
