import { LINE_COMMAND_TONES, VIRTUAL_LINE_KEY } from '../../shared/floor/virtual-line';
import type { Answer } from '../../shared/api/answers';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { useScenarios, useScenarioWords } from './scenarios-api';

type LineCommandView = Answer<'LineCommandView'>;

function useColumns(): readonly Column<LineCommandView>[] {
  const t = useText();
  const wordsOf = useScenarioWords();
  const scenarios = useScenarios().data?.items ?? [];
  const actionText = ({ action, speed, scenario: code }: LineCommandView): string => {
    if (speed !== null) return t('line-action.speed.to', { speed });
    if (code === null) return t(`line-action.${action}`);
    const scenario = scenarios.find((known) => known.code === code);
    return t('line-action.scenario', { scenario: scenario ? wordsOf(scenario).name : code });
  };
  return [
    {
      key: 'askedAt',
      title: t('web.virtual-line.asked-at'),
      width: 140,
      value: ({ askedAt }) => askedAt,
      render: ({ askedAt }) => <TimeText at={askedAt} show="datetime" />,
    },
    { key: 'action', title: t('web.virtual-line.action'), width: 180, value: actionText },
    { key: 'askedBy', title: t('web.virtual-line.asked-by'), width: 140, value: ({ askedByName }) => askedByName },
    {
      key: 'state',
      title: t('web.virtual-line.state'),
      width: 120,
      value: ({ state }) => t(`line-command.state.${state}`),
      render: ({ state }) => <ToneTag bare tone={LINE_COMMAND_TONES[state]} text={t(`line-command.state.${state}`)} />,
    },
    {
      key: 'error',
      title: t('web.virtual-line.error'),
      width: 260,
      value: ({ error }) => error && problemText(error, t),
    },
  ];
}

/** What instructors did to the virtual line as a whole, and who. */
export function LineHistory() {
  const t = useText();
  const list = useCursorList<LineCommandView>([...VIRTUAL_LINE_KEY, 'commands'], '/virtual-line/commands', {});
  return (
    <DataTable
      {...list}
      title={t('web.virtual-line.history')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.virtual-line.history.empty') }}
    />
  );
}
