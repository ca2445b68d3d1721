import { IsString, MaxLength } from 'class-validator';

export class ConfirmProgramDto {
  /** The program as the machine names it; empty when it has none. */
  @IsString()
  @MaxLength(200)
  loaded: string;
}
