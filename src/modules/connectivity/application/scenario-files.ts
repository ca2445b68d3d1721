import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { projectFile, Settings } from '#platform/config';
import { readScenario, type Scenario } from '../domain/scenario';

const FILE = '.json';

/** The scenarios that lie in files: the examples, and a school's own in the data folder. */
@Injectable()
export class ScenarioFiles {
  private readonly logger = new Logger(ScenarioFiles.name);

  constructor(private readonly settings: Settings) {}

  /** In order of their codes; one of the school's own takes the place of an example with its code. */
  all(): readonly Scenario[] {
    const folders = [projectFile('examples', 'scenarios'), this.settings.dataPath('scenarios')];
    const files = new Map(folders.flatMap((folder) => jsonFiles(folder)));
    return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, file]) => this.read(code, file) ?? []);
  }

  find(code: string): Scenario | null {
    return this.all().find((scenario) => scenario.code === code) ?? null;
  }

  private read(code: string, file: string): Scenario | null {
    try {
      return readScenario(code, readFileSync(file, 'utf8'));
    } catch (error) {
      this.logger.warn({ err: error, file }, 'a scenario makes no sense and is left out');
      return null;
    }
  }
}

/** Code and path of each. */
function jsonFiles(folder: string): (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => extname(name) === FILE)
    .map((name) => [basename(name, FILE), join(folder, name)] as const);
}
