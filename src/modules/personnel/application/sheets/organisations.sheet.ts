import { Injectable } from '@nestjs/common';
import { IdentityApi } from '#modules/identity';
import { checkUnique, column, defineSheet, say, type ImportRun, type SheetDef, type TypedRow } from '#platform/import';

const columns = {
  code: column.code(['单位编号', 'Code'], { example: 'P001' }),
  name: column.text(['单位名称', 'Name'], { max: 100, example: '示例精密机械有限公司' }),
} as const;

type Row = TypedRow<typeof columns>;

/** Partner companies. The school itself is made at first set-up. */
@Injectable()
export class OrganisationsSheet {
  constructor(private readonly identity: IdentityApi) {}

  sheet(): SheetDef {
    return defineSheet({
      key: 'organisations',
      name: ['单位', 'Organisations'],
      order: 10,
      columns,
      check: (rows, run) => this.check(rows, run),
      apply: (rows) => this.apply(rows),
    });
  }

  private async check(rows: readonly Row[], run: ImportRun): Promise<void> {
    checkUnique(rows, run, 'code');
    const school = await this.identity.school();
    for (const row of rows) {
      if (row.values.code === school?.code)
        run.problem(row, 'code', 'import.conflict', say('personnel.expected.partner-code'), row.values.code);
    }
  }

  private async apply(rows: readonly Row[]): Promise<void> {
    for (const { values } of rows) {
      const known = await this.identity.organisationByCode(values.code);
      if (!known) await this.identity.createPartner(values.code, values.name);
      else if (known.name !== values.name) await this.identity.renameOrganisation(known.id, values.name);
    }
  }
}
