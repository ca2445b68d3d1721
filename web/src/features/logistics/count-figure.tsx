import { Input } from 'antd';
import { useId } from 'react';
import { unitText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { ToneTag } from '../../shared/ui/state-tag';
import type { CountLine } from './api';
import { figureProblem } from './count-figures';

interface CountFigureProps {
  readonly line: CountLine;
  /** Typed and not saved. */
  readonly typed: string | undefined;
  readonly onType: (value: string) => void;
}

/** How much was found, to be typed; what is wrong with it stands below. */
export function CountFigure({ line: { counted, lot }, typed, onType }: CountFigureProps) {
  const t = useText();
  const id = useId();
  const problem = typed === undefined ? null : figureProblem(t, typed, lot.unit);
  return (
    <>
      <Input
        aria-label={`${t('web.counts.counted')} ${lot.number}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        status={problem === null ? '' : 'error'}
        inputMode="decimal"
        suffix={unitText(t, lot.unit)}
        value={typed ?? counted ?? ''}
        onChange={({ target }) => onType(target.value.trim())}
      />
      {problem !== null && (
        <div id={id} style={{ textAlign: 'start' }}>
          <ToneTag tone="fault" text={problem} size="small" bare />
        </div>
      )}
    </>
  );
}
