import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { createTranslator } from '#libs/texts';
import { IdentityApi } from '#modules/identity';
import { projectFile, Settings } from '#platform/config';
import { Exclusive, UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { ImportLog, ImportService } from '#platform/import';

const BEGUN = 'demo-school';
const FOLDER = projectFile('examples', 'demo-school');
const text = createTranslator('zh-CN');

/**
 * In demo mode: a database in which nothing is set up gets the school of examples/demo-school, workbook by workbook in
 * order of their names, through the import everybody uses. A start that was broken off is taken up where it stopped; of
 * several processes one does it and the others wait. A school somebody set up by hand is left alone.
 */
@Injectable()
export class DemoSchool implements OnModuleInit {
  private readonly logger = new Logger(DemoSchool.name);

  constructor(
    private readonly settings: Settings,
    private readonly identity: IdentityApi,
    private readonly imports: ImportService,
    private readonly log: ImportLog,
    private readonly unitOfWork: UnitOfWork,
    private readonly exclusive: Exclusive,
  ) {}

  /** Of the application's modules this one is initialised last, so every sheet is known, and nothing runs yet. */
  async onModuleInit(): Promise<void> {
    if (!this.settings.demo || !existsSync(FOLDER)) return;
    await this.exclusive.run('linelab.demo-school', () => this.bring(FOLDER));
  }

  private async bring(folder: string): Promise<void> {
    if (await this.identity.needsSetup()) await this.begin();
    if (!(await this.log.has(BEGUN))) return;
    const names = readdirSync(folder).sort();
    const isWorkbook = (name: string): boolean => name.endsWith('.xlsx');
    const attachments = new Map(
      names.filter((name) => !isWorkbook(name)).map((name) => [name, readFileSync(join(folder, name))]),
    );
    for (const name of names.filter(isWorkbook)) await this.bringOne(folder, name, attachments);
  }

  private async begin(): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.identity.setUpSchool({
        schoolName: text('demo.school'),
        username: 'admin',
        displayName: text('demo.administrator'),
        password: 'Linelab#2026',
      });
      await this.log.add(newId(), BEGUN, '', {});
    });
  }

  private async bringOne(folder: string, name: string, attachments: ReadonlyMap<string, Buffer>): Promise<void> {
    const known = `${BEGUN}/${name}`;
    if (await this.log.has(known)) return;
    this.say(text('demo.importing', { name }));
    const workbook = readFileSync(join(folder, name));
    const { applied, problems, counts } = await this.imports.run({ workbook, name: known, attachments });
    if (!applied) throw new Error(`${name}: ${JSON.stringify(problems, null, 1)}`);
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    this.say(text('demo.imported', { name, rows, sheets: Object.keys(counts).length }));
  }

  private say(progress: string): void {
    this.logger.log(progress);
    // To the launcher, which shows it to whoever waits.
    process.send?.({ progress });
  }
}
