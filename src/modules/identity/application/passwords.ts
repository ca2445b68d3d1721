import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#libs/kernel';

/** argon2id with OWASP's parameters: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const RULES: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

@Injectable()
export class Passwords {
  /** Verified in place of a missing account's, so that an unknown name takes as long as a wrong password. */
  private readonly nobody = hash('nobody', COST);

  /**
   * 8 to 64 characters with upper case, lower case, digit and special character (the rule of the ministry's platforms,
   * without their upper bound of 20).
   * @throws DomainError `identity.password-weak`
   */
  check(password: string): void {
    if (!this.isStrong(password)) {
      throw new DomainError('invalid', 'request.invalid', {}, [
        { pointer: '/password', code: 'identity.password-weak' },
      ]);
    }
  }

  isStrong(password: string): boolean {
    return password.length >= 8 && password.length <= 64 && RULES.every((rule) => rule.test(password));
  }

  async hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  async matches(storedHash: string | null, password: string): Promise<boolean> {
    const known = storedHash ?? (await this.nobody);
    return (await verify(known, password)) && storedHash !== null;
  }
}
