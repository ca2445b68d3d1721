import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { SIGNATURE_ROLES, type SignatureRole } from '#modules/quality';

/** Who signs at a shared screen, when it is not the one signed in there: by badge, or by number and PIN. */
class SignerDto {
  /** The one that was looked at; another one may be open by now. */
  @IsUUID()
  firstArticleId: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  badge?: string;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  number?: string;

  @IsOptional()
  @Matches(/^\d{4,6}$/)
  pin?: string;
}

export class SignFirstArticleDto extends SignerDto {
  /** The operator, a second person, or an inspector. */
  @IsIn(SIGNATURE_ROLES)
  role: SignatureRole;
}

export class RejectFirstArticleDto extends SignerDto {
  @IsString()
  @Length(2, 500)
  reason: string;
}
