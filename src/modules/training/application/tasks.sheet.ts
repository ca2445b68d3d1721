import { Injectable, type OnModuleInit } from '@nestjs/common';
import { checkUnique, column, defineSheet, optional, say, SheetRegistry, type TypedRow } from '#platform/import';
import { TaskRepository } from '../persistence/task.repository';
import { TaskService } from './task.service';

const COLUMNS = {
  code: column.code(['任务编码', 'Task'], { max: 40, example: 'T-GP-01' }),
  title: column.text(['任务名称', 'Title'], { max: 200, example: '齿轮泵泵体加工' }),
  titleEn: optional(column.text(['英文名称', 'Title (English)'], { max: 200, example: 'Machining the pump body' })),
  objectives: optional(
    column.text(['学习目标', 'Objectives'], { max: 4000, example: '能按工艺文件完成泵体铣削并检测' }),
  ),
  objectivesEn: optional(
    column.text(['英文学习目标', 'Objectives (English)'], { max: 4000, example: 'Mill and measure the pump body' }),
  ),
};

/** Sheet 教学任务: tasks for the library. A code that exists gets the new texts and its next version. */
@Injectable()
export class TasksSheet implements OnModuleInit {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly tasks: TaskRepository,
    private readonly service: TaskService,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      defineSheet({
        key: 'tasks',
        name: ['教学任务', 'Tasks'],
        order: 700,
        columns: COLUMNS,
        check: async (rows, run) => {
          checkUnique(rows, run, 'code');
          if (run.may('task.create') || run.may('import.bring-decided')) return;
          for (const row of rows)
            run.problem(row, null, 'import.not-allowed', say('training.may-create-tasks'), row.values.code);
        },
        apply: async (rows) => {
          for (const row of rows) await this.take(row);
        },
      }),
    );
  }

  private async take({ values }: TypedRow<typeof COLUMNS>): Promise<void> {
    const { code, title, titleEn, objectives, objectivesEn } = values;
    const texts = {
      title,
      titleEn: titleEn ?? title,
      objectives: objectives ?? '',
      objectivesEn: objectivesEn ?? objectives ?? '',
    };
    if (!(await this.tasks.rewrite(code, texts))) await this.service.create({ code, ...texts });
  }
}
