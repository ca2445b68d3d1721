import { Alert, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchSheet, studyKey, studyTopic, type Sheet, type Study } from './api';
import { CellList } from './cell-list';
import styles from './msa.module.css';

function Trials({ study, sheet }: { readonly study: Study; readonly sheet: Sheet }) {
  const t = useText();
  const left = (trial: Sheet['trials'][number]): number => trial.cells.filter(({ reading }) => !reading).length;
  const [chosen, setChosen] = useState<number | null>(null);
  // The first trial that is not done; when one is finished the next one is offered.
  const next = sheet.trials.find((trial) => left(trial) > 0)?.trial ?? 1;
  const trial = sheet.trials.find((one) => one.trial === (chosen ?? next));
  if (!trial) return null;
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          value={trial.trial}
          onChange={setChosen}
          options={sheet.trials.map((one) => ({
            value: one.trial,
            label: `${t('web.msa.trial', { trial: one.trial })} · ${one.cells.length - left(one)}/${one.cells.length}`,
          }))}
        />
        {left(trial) === 0 && study.status === 'measuring' && <span>{t('web.msa.trial.done')}</span>}
      </div>
      <CellList
        key={`${sheet.letter} ${trial.trial}`}
        study={study}
        letter={sheet.letter}
        trial={trial.trial}
        cells={trial.cells}
        onFilled={() => setChosen(null)}
      />
    </>
  );
}

/** The sheet of an appraiser: parts in the order in which they are measured, one trial at a time. */
export function EntryView({ study }: { readonly study: Study }) {
  const t = useText();
  const open = study.status === 'evaluated' || study.status === 'closed';
  const letters = open ? study.appraisers.map(({ letter }) => letter) : study.entersFor;
  const [chosen, setChosen] = useState<string | null>(null);
  const letter = chosen ?? study.mine ?? letters[0] ?? null;
  const query = useLiveQuery(
    [...studyKey(study.id), 'sheet', letter],
    (signal) => fetchSheet(study.id, letter ?? '', signal),
    [studyTopic(study.id)],
    { enabled: letter !== null && study.status !== 'planned' },
  );
  if (study.status === 'planned') return <Empty compact title={t('web.msa.not-begun')} />;
  if (letter === null) return <Empty compact title={t('web.msa.not-yours')} />;
  const names = new Map(study.appraisers.map((one) => [one.letter, one.name]));
  return (
    <Panel
      title={t('web.msa.sheet', { letter })}
      extra={
        letters.length > 1 && (
          <Select
            value={letter}
            onChange={setChosen}
            aria-label={t('measurement-study.appraiser')}
            popupMatchSelectWidth={false}
            options={letters.map((one) => ({ value: one, label: `${one} ${names.get(one) ?? ''}` }))}
          />
        )
      }
    >
      {study.status === 'measuring' && (
        <Alert type="info" showIcon title={t('web.msa.blind')} style={{ marginBottom: 12 }} />
      )}
      <QueryView query={query} rows={8}>
        {(sheet) => <Trials key={sheet.letter} study={study} sheet={sheet} />}
      </QueryView>
    </Panel>
  );
}
