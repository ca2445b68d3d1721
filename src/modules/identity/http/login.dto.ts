import { IsString, Length, Matches } from 'class-validator';

export class LoginDto {
  @IsString()
  @Length(1, 64)
  username: string;

  @IsString()
  @Length(1, 128)
  password: string;
}

export class ChangePasswordDto {
  @IsString()
  @Length(1, 128)
  presentPassword: string;

  @IsString()
  @Length(1, 128)
  password: string;
}

export class SetupDto {
  /** Name of the school as it stands on reports. */
  @IsString()
  @Length(2, 100)
  schoolName: string;

  @IsString()
  @Matches(/^[A-Za-z][A-Za-z0-9._-]{2,31}$/)
  username: string;

  @IsString()
  @Length(1, 50)
  displayName: string;

  @IsString()
  @Length(1, 128)
  password: string;
}
