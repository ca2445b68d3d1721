import { Logger } from 'nestjs-pino';
import { readSettings, SettingsError } from '#platform/config';
import { LanDoor } from '#platform/tls';
import { createServer } from './server';

const STOP_WITHIN_MS = 10_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await createServer(settings);
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    app.get(Logger).log(`stopping: ${reason}`);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  // Started by the launcher: without it nobody would stop this process.
  if (process.send) process.once('disconnect', () => stop('the launcher is gone'));
  await app.listen(settings.get('port'), settings.get('host'));
  const lan = await app.get(LanDoor).open(app.getHttpServer());
  process.send?.({ ready: true, url: await app.getUrl(), lan });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
