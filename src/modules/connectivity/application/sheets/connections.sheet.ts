import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import {
  checkReferences,
  checkUnique,
  column,
  defineSheet,
  optional,
  say,
  type ImportRun,
  type SheetDef,
  type TypedRow,
} from '#platform/import';
import { ENDPOINT_PATTERN, NODE_ID_PATTERN } from '../../domain/connection';
import { ConnectionService } from '../connection.service';
import { VIRTUAL_LINE } from '../virtual-line';

const node = (header: readonly [string, string]) =>
  optional(column.matching(header, { pattern: NODE_ID_PATTERN, expected: 'connectivity.expected.node', example: '' }));

const columns = {
  workUnit: column.reference(['工位编号', 'Work unit'], { what: 'equipment.level.work-unit', example: 'LATHE' }),
  endpointUrl: column.matching(['连接地址', 'Endpoint'], {
    pattern: ENDPOINT_PATTERN,
    expected: 'connectivity.expected.endpoint',
    example: 'opc.tcp://192.168.10.21:4840',
  }),
  securityMode: optional(
    column.choice(['安全模式', 'Security mode'], {
      words: {
        SignAndEncrypt: ['签名并加密', 'SignAndEncrypt'],
        Sign: ['仅签名', 'Sign'],
        None: ['无', 'None'],
      },
    }),
  ),
  securityPolicy: optional(
    column.choice(['安全策略', 'Security policy'], {
      words: {
        Basic256Sha256: ['Basic256Sha256', 'Basic256Sha256'],
        Aes128_Sha256_RsaOaep: ['Aes128_Sha256_RsaOaep', 'Aes128_Sha256_RsaOaep'],
        Aes256_Sha256_RsaPss: ['Aes256_Sha256_RsaPss', 'Aes256_Sha256_RsaPss'],
        None: ['无', 'None'],
      },
    }),
  ),
  userName: optional(column.text(['用户名', 'User'], { max: 100, example: 'linelab' })),
  password: optional(column.text(['密码', 'Password'], { max: 200, example: '' })),
  template: optional(
    column.choice(['模板', 'Template'], {
      words: { generic: ['通用', 'Generic'], 'linelab-virtual-line': ['虚拟产线', 'Virtual line'] },
    }),
  ),
  jobReceiverNode: node(['任务接收节点', 'Job receiver node']),
  jobResponsesNode: node(['任务结果节点', 'Job responses node']),
  enabled: optional(column.flag(['启用', 'Enabled'])),
} as const;

type Row = TypedRow<typeof columns>;

/** Endpoints of machines; their tags are the next sheet. */
@Injectable()
export class ConnectionsSheet {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly connections: ConnectionService,
  ) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'connections',
      name: ['设备连接', 'Connections'],
      order: 150,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'workUnit');
    const known = new Set((await this.equipment.workUnits()).map((unit) => unit.code));
    for (const { values } of run.rows('equipment')) if (typeof values['code'] === 'string') known.add(values['code']);
    checkReferences(rows, run, 'workUnit', known, 'equipment.level.work-unit');
    for (const row of rows) {
      const { workUnit, endpointUrl, securityMode, template, userName, password } = row.values;
      if (!run.may('connection.edit'))
        run.problem(row, null, 'import.not-allowed', say('connectivity.expected.right'), '');
      if (securityMode === 'None' && template !== VIRTUAL_LINE) {
        run.problem(row, 'securityMode', 'import.conflict', say('connectivity.expected.secure'), 'None');
      }
      const isMissing = userName !== null && password === null;
      if (isMissing && !(await this.connections.hasSecret(workUnit, endpointUrl, userName))) {
        run.problem(row, 'password', 'import.required', say('connectivity.expected.password'), '');
      }
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    for (const { values } of rows) {
      const unit = await this.equipment.workUnitByCode(values.workUnit);
      if (!unit) throw new Error(`work unit ${values.workUnit} was checked and is not there`);
      const template = values.template ?? 'generic';
      await this.connections.place({
        workUnitId: unit.id,
        endpointUrl: values.endpointUrl,
        securityMode: values.securityMode ?? 'SignAndEncrypt',
        securityPolicy: values.securityPolicy ?? 'Basic256Sha256',
        userName: values.userName,
        ...(values.password === null ? {} : { password: values.password }),
        trust: template === VIRTUAL_LINE ? 'first-use' : 'known',
        template,
        jobReceiverNode: values.jobReceiverNode,
        jobResponsesNode: values.jobResponsesNode,
        enabled: values.enabled ?? true,
      });
    }
  }
}
