import { useEquipmentClass } from '../../shared/floor/use-equipment-class';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { formatDuration } from '../../shared/i18n/format-duration';
import type { StoredOperation, VersionDetail } from './api';

interface OperationFactsProps {
  readonly operation: StoredOperation;
  readonly documents: VersionDetail['documents'];
}

/** What an operation is and needs, to read. */
export function OperationFacts({ operation, documents }: OperationFactsProps) {
  const t = useText();
  const nameOf = useName();
  const classOf = useEquipmentClass();
  const { branch, optional, tools, parameters } = operation;
  const named = documents.filter(({ id }) => operation.documentIds.includes(id));
  return (
    <DefinitionList
      min={150}
      items={[
        { label: t('web.routing.work-unit'), value: operation.workUnitCode },
        {
          label: t('web.routing.equipment-class'),
          value: operation.equipmentClass && classOf(operation.equipmentClass),
        },
        { label: t('web.routing.control'), value: t(`web.routing.by.${operation.control}`) },
        { label: t('web.routing.reporting'), value: t(`web.routing.by.${operation.reporting}`) },
        { label: t('web.routing.setupSeconds'), value: formatDuration(operation.setupSeconds * 1000, t) },
        { label: t('web.routing.runSeconds'), value: formatDuration(operation.runSeconds * 1000, t) },
        { label: t('web.routing.transferBatch'), value: operation.transferBatch },
        { label: t('web.routing.qualification'), value: operation.qualification },
        {
          label: t('web.routing.branch'),
          value: branch
            ? t('web.routing.alternative-of', { group: branch.group })
            : optional
              ? t('web.routing.optional')
              : null,
        },
        {
          label: t('web.routing.tools'),
          value: tools?.map(({ toolClass, count }) => `${toolClass} × ${count}`).join('、'),
        },
        { label: t('web.routing.nc-program'), value: operation.ncProgram },
        {
          label: t('web.routing.documents'),
          value: named.map(({ code, released }) => `${code} ${released?.revision ?? '–'}`).join('、') || null,
        },
        ...parameters.map((parameter) => ({
          label: nameOf(parameter),
          value: `${parameter.value} ${parameter.unit}${
            (parameter.min ?? parameter.max) === null ? '' : ` (${parameter.min ?? '−∞'} – ${parameter.max ?? '+∞'})`
          }`,
        })),
      ]}
    />
  );
}
