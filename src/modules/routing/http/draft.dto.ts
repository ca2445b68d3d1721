import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ACTORS,
  INPUT_TYPES,
  MEDIA_KINDS,
  PRODUCES,
  STEP_KINDS,
  type Branch,
  type MachineOrPerson,
  type OperationDraft,
  type Parameter,
  type StepDraft,
  type StepInput,
  type StepKind,
  type StepMedia,
  type ToolNeed,
} from '../domain/routing';

const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;
/** As in import sheets, so that what is written here can be exported and imported again. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;
/** Choices stand in one cell of a workbook, parted by commas. */
const CHOICE = /^[^,，、;；\n]{1,100}$/;

class StepInputDto implements StepInput {
  @IsIn(INPUT_TYPES)
  type: StepInput['type'];

  @IsOptional()
  @IsString()
  @MaxLength(16)
  unit?: string;

  @IsOptional()
  @Matches(DECIMAL)
  min?: string;

  @IsOptional()
  @Matches(DECIMAL)
  max?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(CHOICE, { each: true })
  choices?: string[];
}

class StepMediaDto implements StepMedia {
  @IsIn(MEDIA_KINDS)
  kind: StepMedia['kind'];

  @IsUUID()
  fileId: string;

  @IsString()
  @Length(1, 120)
  name: string;
}

class StepDto implements StepDraft {
  @IsInt()
  @Min(1)
  @Max(999)
  seq: number;

  @IsIn(STEP_KINDS)
  kind: StepKind;

  @IsString()
  @Length(1, 100)
  title: string;

  @IsString()
  @MaxLength(100)
  titleEn: string;

  @IsString()
  @MaxLength(2000)
  text: string;

  @IsString()
  @MaxLength(2000)
  textEn: string;

  /** The job cannot be completed without it. */
  @IsBoolean()
  mandatory: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  picture: string | null = null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => StepMediaDto)
  media?: StepMediaDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => StepInputDto)
  input?: StepInputDto;
}

class NamedDto {
  @Matches(CODE)
  @MaxLength(32)
  code: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @MaxLength(100)
  nameEn: string;
}

class ParameterDto extends NamedDto implements Parameter {
  @IsString()
  @Length(1, 100)
  value: string;

  @IsString()
  @MaxLength(16)
  unit: string;

  @IsOptional()
  @Matches(DECIMAL)
  min: string | null = null;

  @IsOptional()
  @Matches(DECIMAL)
  max: string | null = null;
}

class BranchDto implements Branch {
  @IsIn(['alternative'])
  kind: 'alternative';

  @Matches(CODE)
  @MaxLength(32)
  group: string;
}

class ToolNeedDto implements ToolNeed {
  @Matches(CODE)
  @MaxLength(64)
  toolClass: string;

  @IsInt()
  @Min(1)
  @Max(999)
  count: number;
}

class PlaceDto {
  @IsInt()
  @Min(0)
  @Max(20_000)
  x: number;

  @IsInt()
  @Min(0)
  @Max(20_000)
  y: number;
}

class OperationDto extends NamedDto implements OperationDraft {
  /** Of an operation of this draft that stays; none for a new one. */
  @IsOptional()
  @IsUUID()
  operationId?: string;

  @IsInt()
  @Min(1)
  @Max(9999)
  number: number;

  @IsUUID()
  workUnitId: string;

  @IsIn(ACTORS)
  control: MachineOrPerson;

  @IsIn(ACTORS)
  reporting: MachineOrPerson;

  @IsInt()
  @Min(0)
  @Max(86_400)
  setupSeconds: number;

  @IsInt()
  @Max(86_400)
  runSeconds: number;

  @Matches(DECIMAL)
  transferBatch: string;

  @IsOptional()
  @Matches(CODE)
  @MaxLength(64)
  qualification: string | null = null;

  @IsOptional()
  @ValidateNested()
  @Type(() => BranchDto)
  branch?: BranchDto;

  @IsOptional()
  @IsBoolean()
  optional?: boolean;

  @IsOptional()
  @Matches(CODE)
  @MaxLength(64)
  equipmentClass?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ToolNeedDto)
  tools?: ToolNeedDto[];

  @IsOptional()
  @IsString()
  @Length(1, 64)
  ncProgram?: string;

  @IsOptional()
  @IsIn(PRODUCES)
  produces?: OperationDraft['produces'];

  @IsOptional()
  @ValidateNested()
  @Type(() => PlaceDto)
  place?: PlaceDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  documentIds?: string[];

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  steps: StepDto[];

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ParameterDto)
  parameters: ParameterDto[];
}

class OperationLinkDto {
  /** Operation numbers. */
  @IsInt()
  @Min(1)
  @Max(9999)
  from: number;

  @IsInt()
  @Min(1)
  @Max(9999)
  to: number;
}

/** All a draft says; what is not in it is taken out. */
export class DraftContentDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  changeNote?: string;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OperationDto)
  operations: OperationDto[];

  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => OperationLinkDto)
  links: OperationLinkDto[];
}

export class NewRoutingDto {
  @Matches(CODE)
  @MaxLength(64)
  code: string;

  @IsUUID()
  materialId: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @MaxLength(100)
  nameEn: string;
}

export class ChangeNoteDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  changeNote?: string;
}
