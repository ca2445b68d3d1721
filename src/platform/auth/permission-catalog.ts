import { Injectable } from '@nestjs/common';
import type { Permission, Role } from '#libs/contracts';

/** A module's permissions and the roles that hold each. */
export type PermissionTable = Readonly<Record<Permission, readonly Role[]>>;

/** Which role holds which permission, gathered from the modules at start. Silence means no. */
@Injectable()
export class PermissionCatalog {
  private readonly byRole = new Map<Role, Set<Permission>>();
  private readonly known = new Set<Permission>();

  register(table: PermissionTable): void {
    for (const [permission, roles] of Object.entries(table) as [Permission, readonly Role[]][]) {
      if (this.known.has(permission)) throw new Error(`permission ${permission} is defined twice`);
      this.known.add(permission);
      for (const role of roles) {
        const held = this.byRole.get(role) ?? new Set<Permission>();
        this.byRole.set(role, held.add(permission));
      }
    }
  }

  has(permission: Permission): boolean {
    return this.known.has(permission);
  }

  of(roles: readonly Role[]): ReadonlySet<Permission> {
    return new Set(roles.flatMap((role) => [...(this.byRole.get(role) ?? [])]));
  }
}
