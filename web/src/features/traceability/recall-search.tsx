import { Alert, Button, Input, Segmented, Select, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { MomentRangePicker } from '../../shared/ui/moment-picker';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { AffectedTable } from './affected-table';
import styles from './recalls.module.css';
import { fetchAffected, RECALLS_KEY, type Affected, type Origin, type RecallDetail } from './api';
import { OriginText } from './origin-text';
import { TouchedPicture } from './touched-picture';

function LotOrigin({ onChange }: { readonly onChange: (origin: Origin | null) => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState(false);
  const search = async (): Promise<void> => {
    const { items } = await api.get<Page<{ id: string }>>('/lots', { query: { number: text.trim() } });
    setUnknown(items.length === 0);
    onChange(items[0] ? { lotId: items[0].id } : null);
  };
  return (
    <Space wrap>
      <Input
        aria-label={t('web.lots.scan')}
        placeholder={t('web.lots.scan')}
        value={text}
        maxLength={64}
        status={unknown ? 'error' : undefined}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={() => void search()}
        style={{ width: 280 }}
      />
      <Button disabled={!text.trim()} onClick={() => void search()}>
        {t('web.recalls.search')}
      </Button>
      {unknown && <span role="alert">{t('web.lots.scan.unknown', { number: text })}</span>}
    </Space>
  );
}

function MachineOrigin({ onChange }: { readonly onChange: (origin: Origin | null) => void }) {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits();
  const [unit, setUnit] = useState<string | undefined>();
  const [window, setWindow] = useState<readonly [from: string, to: string] | null>(null);
  return (
    <Space wrap>
      <Select
        aria-label={t('web.recalls.unit')}
        placeholder={t('web.recalls.unit')}
        value={unit}
        onChange={setUnit}
        options={(units.data ?? []).map((each) => ({ value: each.id, label: `${each.code} ${nameOf(each)}` }))}
        style={{ width: 220 }}
      />
      <MomentRangePicker onChange={setWindow} />
      <Button
        disabled={!unit || !window}
        onClick={() => unit && window && onChange({ workUnitId: unit, from: window[0], to: window[1] })}
      >
        {t('web.recalls.search')}
      </Button>
    </Space>
  );
}

function Declare({ origin, affected }: { readonly origin: Origin; readonly affected: Affected }) {
  const t = useText();
  const navigate = useNavigate();
  const { mutateAsync } = useCommand(
    ({ reason, hold }: { reason: string | null; hold: boolean }, idempotencyKey) =>
      api.post<RecallDetail>('/recalls', { ...origin, reason, hold }, { idempotencyKey }),
    { invalidates: [RECALLS_KEY, ['lots'], ['lot']], onDone: ({ id }) => void navigate(`/recalls/${id}`) },
  );
  const count = affected.lots.length;
  return (
    <Space>
      <ConfirmAction
        label={t('web.recalls.declare-list')}
        description={t('web.recalls.declare-list.hint', { count })}
        reason="required"
        onConfirm={(reason) => mutateAsync({ reason, hold: false })}
      />
      <ConfirmAction
        danger
        label={t('web.recalls.declare-hold')}
        description={t('web.recalls.declare-hold.hint', { count })}
        reason="required"
        onConfirm={(reason) => mutateAsync({ reason, hold: true })}
      />
    </Space>
  );
}

/** Where a recall begins: what was touched is shown before anything is declared. */
export function RecallSearch({ lotId }: { readonly lotId: string | null }) {
  const t = useText();
  const can = useCan();
  const [kind, setKind] = useState<'lot' | 'machine'>('lot');
  const [origin, setOrigin] = useState<Origin | null>(lotId ? { lotId } : null);
  const query = useQuery({
    queryKey: [...RECALLS_KEY, 'affected', origin],
    queryFn: ({ signal }) => fetchAffected(origin ?? { lotId: '' }, signal),
    enabled: origin !== null,
  });
  return (
    <Panel title={t('web.recalls.new')} className={styles.search}>
      <Space orientation="vertical" size={12} style={{ width: '100%' }}>
        <Segmented<'lot' | 'machine'>
          aria-label={t('web.recalls.new')}
          value={kind}
          onChange={(value) => {
            setKind(value);
            setOrigin(null);
          }}
          options={[
            { value: 'lot', label: t('web.recalls.by-lot') },
            { value: 'machine', label: t('web.recalls.by-machine') },
          ]}
        />
        {kind === 'lot' ? <LotOrigin onChange={setOrigin} /> : <MachineOrigin onChange={setOrigin} />}
        {origin && (
          <QueryView query={query}>
            {(affected) => (
              <div className={styles.sheet}>
                {affected.lots.length > 0 && (
                  <p style={{ margin: 0 }}>
                    {t('web.recalls.asked')}{' '}
                    <OriginText
                      {...origin}
                      lot={'lotId' in origin ? affected.lots.find(({ id }) => id === origin.lotId) : undefined}
                    />
                  </p>
                )}
                {affected.more && <Alert type="warning" showIcon title={t('recall.more')} />}
                {can('recall.declare') && affected.lots.length > 0 && <Declare origin={origin} affected={affected} />}
                <TouchedPicture lots={affected.lots} picture={affected.picture} />
                <AffectedTable lots={affected.lots} />
              </div>
            )}
          </QueryView>
        )}
      </Space>
    </Panel>
  );
}
