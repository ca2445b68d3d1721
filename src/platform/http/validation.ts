import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '#libs/kernel';

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** `isNotEmpty` → `is-not-empty`: the rule's name is the code; its text is `error.field.<code>`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function collect(errors: readonly ValidationError[], parent: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({
      pointer,
      code: `field.${kebab(rule)}`,
      params: { expected: error.constraints?.[rule] ?? '' },
    }));
    return [...own, ...collect(error.children ?? [], pointer)];
  });
}

/** Every body, query and parameter object is checked by its DTO; unknown properties are refused, not dropped. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('invalid', 'request.invalid', {}, collect(errors, '')),
  });
}
