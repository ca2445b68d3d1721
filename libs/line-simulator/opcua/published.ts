import { type DataType, StatusCodes, type UAVariable, type VariantArrayType } from 'node-opcua';

/**
 * A variable that is only set when its value changed, so that its source timestamp says when the source changed.
 * `sameAs` is a key of the value for values that cannot be compared directly.
 */
export class Published {
  private last: unknown;

  constructor(
    private readonly variable: UAVariable,
    private readonly dataType: DataType,
    private readonly arrayType?: VariantArrayType,
  ) {}

  set(value: unknown, at: Date, sameAs: unknown = value): void {
    if (this.last === sameAs) return;
    this.last = sameAs;
    this.variable.setValueFromSource(
      { dataType: this.dataType, arrayType: this.arrayType, value },
      StatusCodes.Good,
      at,
    );
  }
}
