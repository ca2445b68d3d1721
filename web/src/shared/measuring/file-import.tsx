import { FileTextOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Select, Upload } from 'antd';
import { useId, useState } from 'react';
import { useText } from '../i18n/locale-provider';
import { OptionalSelect } from '../ui/optional-select';
import { ProblemAlert } from '../ui/problem-alert';
import { fetchSources, sendFile, SOURCES_KEY, type FileChoice, type FileOutcome } from './api';
import { FileLines } from './file-lines';
import styles from './measuring.module.css';
import { PlacedProblems } from './placed-problems';

const EXTENSIONS = '.csv,.txt,.dfq,.qif';

interface ImportProps {
  readonly inspectionId: string;
  /** On a screen that is touched with gloves. */
  readonly touch?: boolean;
  /** Values were taken in. */
  readonly onTaken: () => Promise<void> | void;
}

type Options = Omit<FileChoice, 'file'>;

const NONE: Options = { sourceId: null, piece: null, leaveOut: false };

/** A file of an instrument for one inspection: choose it, see where everything goes, take it in as a whole. */
export function FileImport({ inspectionId, touch = false, onTaken }: ImportProps) {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<Options>(NONE);
  const send = useMutation({
    mutationFn: ({ choice, dryRun }: { readonly choice: FileChoice; readonly dryRun: boolean }) =>
      sendFile(inspectionId, choice, dryRun),
    onSuccess: ({ taking }) => (taking?.applied ? onTaken() : undefined),
  });
  const look = (choice: FileChoice): void => send.mutate({ choice, dryRun: true });
  const choose = (chosen: File): void => {
    setFile(chosen);
    look({ ...options, file: chosen });
  };
  const change = (more: Partial<Options>): void => {
    const next = { ...options, ...more };
    setOptions(next);
    if (file) look({ ...next, file });
  };
  const outcome = send.data;
  const counts = outcome?.taking?.counts;
  const ready = outcome?.problems.length === 0 && counts !== undefined && counts.new + counts.replaces > 0;
  const applied = outcome?.taking?.applied === true;
  return (
    <div className={styles.stack}>
      <Upload.Dragger
        accept={EXTENSIONS}
        showUploadList={false}
        disabled={send.isPending}
        beforeUpload={(chosen) => {
          choose(chosen);
          return false;
        }}
      >
        <p>
          <FileTextOutlined className={styles.art} aria-hidden="true" />
        </p>
        <p>{t('web.measuring.drop')}</p>
        <p className={styles.muted}>{t('web.measuring.drop.hint')}</p>
      </Upload.Dragger>
      <FileOptions options={options} onChange={change} />
      {file && (
        <div className={styles.options}>
          <span className={styles.chosen} translate="no">
            {file.name}
          </span>
          <Button
            type="primary"
            disabled={!ready || applied || send.isPending}
            loading={send.isPending && !send.variables.dryRun}
            onClick={() => send.mutate({ choice: { ...options, file }, dryRun: false })}
          >
            {t('web.measuring.take')}
          </Button>
        </div>
      )}
      <div className={styles.stack} aria-live="polite">
        <ProblemAlert error={send.error} />
        {outcome && <Outcome outcome={outcome} touch={touch} />}
      </div>
    </div>
  );
}

interface OptionsProps {
  readonly options: Options;
  readonly onChange: (more: Partial<Options>) => void;
}

/** What a file may leave unsaid. */
function FileOptions({ options, onChange }: OptionsProps) {
  const t = useText();
  const id = useId();
  const sources = useQuery({ queryKey: SOURCES_KEY, queryFn: ({ signal }) => fetchSources(signal) });
  return (
    <div className={styles.options}>
      <label className={styles.option} htmlFor={`${id}source`}>
        {t('web.measuring.source')}
        <OptionalSelect<string>
          id={`${id}source`}
          placeholder={t('web.measuring.source.own')}
          value={options.sourceId ?? undefined}
          options={(sources.data?.items ?? []).map((source) => ({ value: source.id, label: source.name }))}
          onChange={(sourceId: string | undefined) => onChange({ sourceId: sourceId ?? null })}
        />
      </label>
      <label className={styles.option} htmlFor={`${id}piece`}>
        {t('web.measuring.first-piece')}
        <InputNumber
          id={`${id}piece`}
          min={1}
          max={100_000}
          precision={0}
          value={options.piece}
          onChange={(piece) => onChange({ piece })}
        />
      </label>
      <label className={styles.option} htmlFor={`${id}others`}>
        {t('web.measuring.others')}
        <Select
          id={`${id}others`}
          value={options.leaveOut ? 'leave-out' : 'refuse'}
          options={(['refuse', 'leave-out'] as const).map((value) => ({
            value,
            label: t(`web.measuring.others.${value}`),
          }))}
          onChange={(value) => onChange({ leaveOut: value === 'leave-out' })}
        />
      </label>
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: FileOutcome;
  readonly touch: boolean;
}

function Outcome({ outcome: { taking, problems, warnings }, touch }: OutcomeProps) {
  const t = useText();
  const counts = taking?.counts;
  const nothingNew = counts !== undefined && problems.length === 0 && counts.new + counts.replaces === 0;
  return (
    <>
      {taking?.already && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={t('web.measuring.already', { name: taking.already.name, count: taking.already.taken })}
        />
      )}
      {nothingNew && !taking?.already && (
        <Alert type="info" showIcon role="status" title={t('web.measuring.nothing-new', { count: counts.known })} />
      )}
      {taking?.applied && counts && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('web.measuring.taken', { count: counts.new + counts.replaces })}
        />
      )}
      <PlacedProblems
        kind="error"
        title={t('web.measuring.problems', { count: problems.length })}
        problems={problems}
      />
      <PlacedProblems kind="warning" title={t('web.measuring.warnings')} problems={warnings} />
      {taking && taking.lines.length > 0 && <FileLines lines={taking.lines} touch={touch} />}
    </>
  );
}
