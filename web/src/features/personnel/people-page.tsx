import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { useCan } from '../../shared/api/session';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { SetPin } from './set-pin';

const KINDS = ['student', 'instructor', 'technician', 'partner', 'other'] as const;

type Person = Answer<'PersonView'>;
type SchoolClass = Answer<'ClassView'>;

/** Everybody the school knows; kind and class narrow the list, and stand in the address. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const [params, setParams] = useSearchParams();
  const kind = params.get('kind');
  const classId = params.get('class');
  const classes = useQuery({
    queryKey: ['classes'],
    queryFn: ({ signal }) => api.get<Page<SchoolClass>>('/classes', { query: { limit: 200 }, signal }),
  });
  const list = useCursorList<Person>(['persons'], '/persons', { kind, classId });
  const put = (name: string, value: string | undefined): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const columns: readonly Column<Person>[] = [
    { key: 'number', title: t('web.people.number'), width: 140, value: ({ number }) => number },
    { key: 'name', title: t('web.people.name'), width: 180, value: ({ name }) => name },
    { key: 'kind', title: t('web.people.kind'), width: 120, value: (person) => t(`web.people.kind.${person.kind}`) },
    { key: 'class', title: t('web.people.class'), width: 180, value: (person) => person.class && nameOf(person.class) },
  ];
  const pin: Column<Person> = {
    key: 'pin',
    title: t('web.people.pin.column'),
    width: 130,
    value: () => null,
    render: (person) => (person.kind === 'student' || can('staff.manage') ? <SetPin person={person} /> : null),
  };
  return (
    <PageFrame
      title={t('web.people.title')}
      actions={can('import.run') && <LinkButton to="/import">{t('web.people.import')}</LinkButton>}
    >
      <DataTable
        {...list}
        title={t('web.people.title')}
        columns={can('pin.set') ? [...columns, pin] : columns}
        rowKey={({ id }) => id}
        empty={{ title: t('web.people.empty'), hint: t('web.people.hint') }}
        toolbar={
          <>
            <OptionalSelect
              aria-label={t('web.people.kind')}
              placeholder={t('web.people.kind')}
              value={kind}
              style={{ width: 140 }}
              onChange={(value: string | undefined) => put('kind', value)}
              options={KINDS.map((value) => ({ value, label: t(`web.people.kind.${value}`) }))}
            />
            <OptionalSelect
              aria-label={t('web.people.class')}
              placeholder={t('web.people.class')}
              value={classId}
              style={{ width: 180 }}
              onChange={(value: string | undefined) => put('class', value)}
              options={classes.data?.items.map((each) => ({ value: each.id, label: nameOf(each) }))}
            />
          </>
        }
      />
    </PageFrame>
  );
}
