import { Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../shared/api/use-command';
import { toProblem } from '../../shared/api/problem-error';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { problemText } from '../../shared/ui/problem-alert';
import { enterReading, STUDIES_KEY, type Cell, type Study } from './api';
import styles from './msa.module.css';

interface PlaceProps {
  readonly study: Study;
  readonly letter: string;
  readonly trial: number;
}

/** Why a value was refused: what is wrong with the field says more than that something is. */
function useRefusal(): (error: unknown) => string {
  const t = useText();
  return (error) => {
    const problem = toProblem(error);
    const [field] = problem.errors ?? [];
    return problemText(field ? { code: field.code, params: field.params ?? {} } : problem, t);
  };
}

/** A part that is not measured yet. What is typed stays until the server has it. */
function OpenCell({
  study,
  letter,
  trial,
  part,
  onNext,
}: PlaceProps & { readonly part: number; readonly onNext: () => void }) {
  const t = useText();
  const refusal = useRefusal();
  const [text, setText] = useState('');
  const command = useCommand((value: string, key) => enterReading(study, { letter, trial, part, value }, key), {
    invalidates: [STUDIES_KEY],
  });
  const send = (): void => {
    if (text.trim() && !command.isPending) command.mutate(text);
  };
  return (
    <>
      <Input
        className="num"
        value={text}
        inputMode="decimal"
        autoComplete="off"
        maxLength={24}
        suffix={study.unit}
        aria-label={t('web.msa.part', { part })}
        {...(command.error ? { status: 'error' as const } : {})}
        onChange={({ target }) => setText(target.value)}
        onBlur={send}
        onPressEnter={(event) => {
          event.preventDefault();
          // Leaving the field sends what is in it.
          if (text.trim()) onNext();
        }}
      />
      {command.error && (
        <span role="alert" className={styles.refusal}>
          {refusal(command.error)}
        </span>
      )}
    </>
  );
}

interface Correction {
  readonly value: string;
  readonly reason: string;
}

function CorrectionForm({
  study,
  letter,
  trial,
  cell,
  onClose,
}: PlaceProps & { readonly cell: Cell; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Correction>();
  const required = { required: true, whitespace: true, message: t('web.setup.required') };
  const command = useCommand(
    (correction: Correction, key) => enterReading(study, { letter, trial, part: cell.part, ...correction }, key),
    { invalidates: [STUDIES_KEY] },
  );
  return (
    <FormModal<Correction>
      title={t('web.msa.correct.part', { part: cell.part })}
      submit={t('web.msa.correct')}
      form={form}
      width={420}
      initialValues={{ value: cell.reading?.entered ?? '' }}
      onSubmit={(values) => command.mutateAsync(values)}
      onClose={onClose}
    >
      <Form.Item name="value" label={t('web.msa.value')} rules={[required]}>
        <Input inputMode="decimal" autoFocus suffix={study.unit} maxLength={24} />
      </Form.Item>
      <Form.Item name="reason" label={t('web.reason')} extra={t('web.msa.correct.hint')} rules={[required, { min: 2 }]}>
        <Input maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}

interface ListProps extends PlaceProps {
  readonly cells: readonly Cell[];
  /** The last part has been typed. */
  readonly onFilled: () => void;
}

/** The parts of one trial in their order: type, press Enter, and the next one is waiting. */
export function CellList({ study, letter, trial, cells, onFilled }: ListProps) {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const [correcting, setCorrecting] = useState<Cell | null>(null);
  const enters = study.status === 'measuring' && study.entersFor.includes(letter);
  // Somebody with a gauge in one hand goes on to the next trial without touching anything.
  useEffect(() => {
    if (enters) list.current?.querySelector('input')?.focus();
  }, [enters]);
  const toNext = (): void => {
    const fields = [...(list.current?.querySelectorAll('input') ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    const next = fields[at + 1] ?? fields.find((field) => field !== document.activeElement && !field.value);
    if (next) next.focus();
    else {
      fields[at]?.blur();
      onFilled();
    }
  };
  return (
    <>
      <ol ref={list} className={styles.cells}>
        {cells.map((cell) => (
          <li key={cell.part} className={styles.cell}>
            <span className={styles.part}>{t('web.msa.part', { part: cell.part })}</span>
            {cell.reading ? (
              <>
                <span className="num">
                  {cell.reading.entered} {study.unit}
                </span>
                {cell.reading.reason && (
                  <span className={styles.note}>
                    {t('web.msa.corrected')} <span translate="no">{cell.reading.reason}</span>
                  </span>
                )}
                {enters && (
                  <Button type="link" size="small" onClick={() => setCorrecting(cell)}>
                    {t('web.msa.correct')}
                  </Button>
                )}
              </>
            ) : enters ? (
              <OpenCell study={study} letter={letter} trial={trial} part={cell.part} onNext={toNext} />
            ) : (
              '–'
            )}
          </li>
        ))}
      </ol>
      {correcting && (
        <CorrectionForm
          study={study}
          letter={letter}
          trial={trial}
          cell={correcting}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  );
}
