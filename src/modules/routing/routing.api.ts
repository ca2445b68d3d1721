import type { DecimalString } from '#libs/kernel';
import type { BomNode } from './domain/bom';
import type { CreatedVersion, RoutingDraft, RoutingVersion, WorkDirective } from './domain/routing';

/** The front door of routing. */
export abstract class RoutingApi {
  abstract version(id: string): Promise<RoutingVersion>;
  abstract releasedVersion(id: string): Promise<RoutingVersion>;
  abstract versionsOf(materialId: string): Promise<RoutingVersion[]>;
  abstract directiveOf(versionId: string): Promise<WorkDirective>;
  abstract draftOf(versionId: string): Promise<RoutingDraft>;
  abstract createVersion(draft: RoutingDraft): Promise<CreatedVersion>;
  abstract release(versionId: string): Promise<void>;
  abstract bomOf(materialId: string): Promise<BomNode>;
  abstract requirementsOf(
    materialId: string,
    quantity: DecimalString,
  ): Promise<{ readonly materialId: string; readonly quantity: DecimalString }[]>;
}
