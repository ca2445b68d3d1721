import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { UnitOfWork } from '#platform/database';
import { idCursor, Idempotent, pageLimit, toPage, type Page } from '#platform/http';
import { AttemptService } from '../application/attempt.service';
import { TaskService } from '../application/task.service';
import { TrainingReader } from '../application/training-reader';
import type { Assignment, CreatedAssignment } from '../training.types';
import { AssignmentsQuery, NewAssignmentDto } from './training.dto';

@ApiTags('training')
@Controller('assignments')
export class AssignmentController {
  constructor(
    private readonly reader: TrainingReader,
    private readonly tasks: TaskService,
    private readonly service: AttemptService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Assignments with their attempts, newest first; students see those of their own teams. */
  @Get()
  @Requires('assignment.read')
  async list(@Caller() caller: Principal, @Query() query: AssignmentsQuery): Promise<Page<Assignment>> {
    const limit = pageLimit(query);
    const filter = { teamId: query.teamId, status: query.attemptStatus, before: idCursor(query.cursor), limit };
    return toPage(await this.reader.assignments(caller, filter), limit, ({ attemptId }) => [attemptId]);
  }

  /** Gives a team a task of the library, or a new one, with a work order. */
  @Post()
  @Idempotent()
  @Requires('assignment.create')
  async create(@Body() body: NewAssignmentDto): Promise<CreatedAssignment> {
    const { taskId, title = '', titleEn, objectives, objectivesEn, ...assignment } = body;
    return this.unitOfWork.run(async () => {
      const id = taskId ?? (await this.tasks.create({ title, titleEn, objectives, objectivesEn })).id;
      return this.service.assign({ ...assignment, taskId: id });
    });
  }
}
