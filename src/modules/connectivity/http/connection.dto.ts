import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LONGEST_EXPRESSION } from '#libs/tag-expressions';
import {
  ENDPOINT_PATTERN,
  MAP_TEMPLATES,
  NODE_ID_PATTERN,
  RULED_STATES,
  SECURITY_POLICIES,
  TAG_ROLES,
  type MapTemplate,
  type RuledState,
  type SecurityMode,
  type SecurityPolicyName,
  type TagRole,
} from '../domain/connection';

export const TAG_KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

export class TagDto {
  @Matches(TAG_KEY)
  key: string;

  /** `nsu=<uri>;i=…` or `…;s=…`; never with a namespace index, which changes. */
  @IsOptional()
  @Matches(NODE_ID_PATTERN)
  nodeId: string | null = null;

  /** In place of a node: computed of tags that have one (libs/tag-expressions). */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_EXPRESSION)
  expression: string | null = null;

  @IsIn(TAG_ROLES)
  role: TagRole;

  /** 0: as it changes. */
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  samplingMs: number;

  @IsInt()
  @Min(1)
  @Max(10_000)
  queueSize: number;

  /** Absolute, in the tag's unit. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  deadband: number | null = null;

  @IsOptional()
  @IsString()
  @Length(1, 20)
  unit: string | null = null;

  @IsString()
  @Length(1, 60)
  name: string;

  @IsString()
  @Length(1, 60)
  nameEn: string;

  @IsOptional()
  @IsIn(['UInt16', 'UInt32'])
  counterType: 'UInt16' | 'UInt32' = 'UInt32';

  /** The machine keeps this counter when it is switched off. */
  @IsOptional()
  @IsBoolean()
  counterKept: boolean = false;
}

export class StateRuleDto {
  @IsIn(RULED_STATES)
  state: RuledState;

  /** A condition over the tags that have a node. */
  @IsString()
  @Length(1, LONGEST_EXPRESSION)
  expression: string;
}

export class ConnectionDto {
  @IsUUID()
  workUnitId: string;

  @Matches(ENDPOINT_PATTERN)
  endpointUrl: string;

  @IsIn(['None', 'Sign', 'SignAndEncrypt'])
  securityMode: SecurityMode;

  @IsIn(SECURITY_POLICIES)
  securityPolicy: SecurityPolicyName;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  userName: string | null = null;

  /** Left out: the stored one stays. Never answered. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  password?: string;

  @IsIn(['known', 'first-use'])
  trust: 'known' | 'first-use';

  @IsIn(MAP_TEMPLATES)
  template: MapTemplate;

  @IsOptional()
  @Matches(NODE_ID_PATTERN)
  jobReceiverNode: string | null = null;

  @IsOptional()
  @Matches(NODE_ID_PATTERN)
  jobResponsesNode: string | null = null;

  @IsBoolean()
  enabled: boolean;

  /** Left out: the stored map stays, or the template's is taken. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TagDto)
  tags?: TagDto[];

  /** The first that is true tells the machine's state. Left out: the stored ones stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StateRuleDto)
  states?: StateRuleDto[];
}

export class DraftTestDto extends ConnectionDto {
  /** The connection that is being changed: its password is used where none is given. */
  @IsOptional()
  @IsUUID()
  connectionId: string | null = null;
}

export class RetireDto {
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class NodeQuery {
  @Matches(NODE_ID_PATTERN)
  node: string;
}

export class NodePageQuery extends NodeQuery {
  /** How many children were seen before. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_000)
  offset: number = 0;
}

export class TrustDto {
  @IsIn(['trusted', 'rejected'])
  state: 'trusted' | 'rejected';

  /** How the thumbprint was compared, or why trust ends. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class MachineJobQuery {
  @IsUUID()
  jobOrderId: string;
}
