import { Transform } from 'class-transformer';

/** A parameter of the address that is `true` or `false`; anything else stays as it is, to be refused. */
export const AsFlag = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value));
