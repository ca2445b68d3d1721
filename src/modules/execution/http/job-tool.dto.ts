import { IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class IssueJobToolDto {
  @IsString()
  @Length(1, 64)
  code: string;
}

export class ReturnJobToolDto {
  @IsUUID()
  toolId: string;

  @IsOptional()
  @IsString()
  @Length(2, 500)
  problem?: string;
}
