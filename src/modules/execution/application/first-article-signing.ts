import { Injectable } from '@nestjs/common';
import { PersonnelApi, type Person } from '#modules/personnel';
import { QualityApi, type FirstArticle, type SignatureRole } from '#modules/quality';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { missingRoles } from '../domain/gates';
import { nextPiece } from '../domain/first-article';
import { subjectOf } from './first-article-rules';
import { NamesSeen, type SeenPerson } from './names-seen';
import { ShownIdentity, type SignIn } from './shown-identity';

/** The qualification a student needs to inspect what others have made. */
export const INSPECTOR = 'INSPECTOR';

export interface FirstArticleView extends Omit<FirstArticle, 'inspectionId' | 'subjectId' | 'signatures'> {
  readonly signatures: readonly { readonly role: SignatureRole; readonly by: SeenPerson; readonly signedAt: Date }[];
  readonly missing: readonly SignatureRole[];
}

/** The three signatures under a first article 三检制: who may give which, and by whose badge. */
@Injectable()
export class FirstArticleSigning {
  constructor(
    private readonly quality: QualityApi,
    private readonly personnel: PersonnelApi,
    private readonly identities: ShownIdentity,
    private readonly workOrders: WorkOrderApi,
    private readonly names: NamesSeen,
    private readonly floor: FloorClock,
  ) {}

  /** Newest first; empty where the operation asks for none. */
  async of(caller: Principal, { id }: Pick<JobOrder, 'id'>): Promise<FirstArticleView[]> {
    const all = await this.quality.firstArticles([subjectOf({ id })]);
    const seen = await this.names.by(
      caller,
      all.flatMap(({ signatures }) => signatures.map(({ personId }) => personId)),
    );
    return all
      .map(({ inspectionId: _inspection, subjectId: _subject, signatures, ...first }) => ({
        ...first,
        signatures: signatures.map(({ role, personId, signedAt }) => ({ role, by: seen(personId), signedAt })),
        missing: missingRoles(signatures),
      }))
      .toReversed();
  }

  /**
   * Who signs: whoever shows a badge or gives number and PIN at a shared screen, otherwise the one acting.
   * @throws DomainError forbidden `execution.sign-at-station`, and as {@link ShownIdentity.at}
   */
  async signer(caller: Principal, how: SignIn | null): Promise<string> {
    if (how === null) return actorOf(caller);
    const { kind, workUnitId } = caller;
    if (kind !== 'station' || !workUnitId) throw new DomainError('forbidden', 'execution.sign-at-station');
    return (await this.identities.at(workUnitId, how)).id;
  }

  /** @throws DomainError forbidden `execution.not-an-inspector`, `.own-part`, `.other-team`, and what quality says of signing */
  async sign(job: JobOrder, firstArticleId: string, role: SignatureRole, personId: string): Promise<void> {
    await this.requireMay(job, role, personId);
    await this.quality.signFirstArticle(subjectOf(job), firstArticleId, role, personId);
  }

  /** Only who could give the inspector's signature. @throws DomainError as {@link sign} */
  async reject(job: JobOrder, firstArticleId: string, personId: string, reason: string): Promise<void> {
    await this.requireMay(job, 'special', personId);
    await this.quality.rejectFirstArticle(subjectOf(job), {
      firstArticleId,
      personId,
      reason,
      nextPiece: nextPiece(job),
    });
  }

  /** Whether somebody may give the inspector's signature for a job, and so measures its first article. */
  async mayInspect(job: JobOrder, personId: string): Promise<boolean> {
    return (await this.obstacle(job, 'special', personId)) === null;
  }

  private async requireMay(job: JobOrder, role: SignatureRole, personId: string): Promise<void> {
    const obstacle = await this.obstacle(job, role, personId);
    if (obstacle) throw new DomainError('forbidden', obstacle);
  }

  /**
   * 自检 signs who may work on the job, 互检 anybody of the school; 专检 an instructor or technician, or a student with the
   * qualification {@link INSPECTOR} of another team, for nobody inspects the own part (our rule).
   * @returns the code of the error that keeps somebody from signing; null when nothing does
   */
  private async obstacle(job: JobOrder, role: SignatureRole, personId: string): Promise<string | null> {
    const person = await this.personnel.person(personId);
    if (!person || !isOfSchool(person)) return 'execution.not-an-inspector';
    if (person.kind !== 'student') return null;
    const { teamId } = await this.workOrders.order(job.workOrderId);
    const isOwn = teamId === null || (await this.personnel.teamsOf(personId)).includes(teamId);
    if (role === 'self' && !isOwn) return 'execution.other-team';
    if (role !== 'special') return null;
    if (!(await this.personnel.hasQualification(personId, INSPECTOR, this.floor.now())))
      return 'execution.not-an-inspector';
    return isOwn ? 'execution.own-part' : null;
  }
}

/** Partners look at parts; they sign for none. */
const isOfSchool = ({ kind }: Person): boolean => kind === 'student' || kind === 'instructor' || kind === 'technician';
