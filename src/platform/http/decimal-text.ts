import { ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { isDecimalString } from '#libs/kernel';

/** `@Validate(DecimalText)`: a quantity as plain decimal text, e.g. `"12"` or `"0.25"`. */
@ValidatorConstraint({ name: 'isDecimalText' })
export class DecimalText implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isDecimalString(value);
  }

  defaultMessage(): string {
    return 'a plain decimal such as "12.5"';
  }
}
