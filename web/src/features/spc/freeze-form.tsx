import { Alert, Form, Input, Slider } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { DomainError } from '#libs/kernel';
import { limitsFromReadings, type Limits } from '#libs/spc';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { QueryView } from '../../shared/ui/states';
import { fetchPicture, pictureKey, type ChartDetail, type DrawnPoint } from './api';
import { useReadAgain } from './use-picture';

interface Values {
  readonly base: readonly [number, number];
  readonly reason: string;
}

const BASE_POINTS = 500;

/** The limits these points would give, by the arithmetic the server freezes them with. */
function preview(chart: ChartDetail, points: readonly DrawnPoint[]): Limits | DomainError {
  const { kind, ewma, cusum } = chart;
  try {
    const options = { ...(ewma ? { ewma } : {}), ...(cusum ? { cusum } : {}) };
    return limitsFromReadings(
      kind,
      points.map(({ readings }) => readings),
      options,
    );
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function Preview({ chart, points }: { readonly chart: ChartDetail; readonly points: readonly DrawnPoint[] }) {
  const t = useText();
  const limits = preview(chart, points);
  if (limits instanceof DomainError)
    return <Alert type="warning" showIcon title={t('error.spc.base-too-small', { least: 2, points: points.length })} />;
  const figure = (value: number): string => value.toFixed(Math.min(9, chart.decimals + 2));
  const { location, spread, base } = limits;
  return (
    <>
      <p className="num">
        UCL {figure(location.ucl)} · CL {figure(location.cl)} · LCL {figure(location.lcl)}
        {spread && ` / UCL ${figure(spread.ucl)} · CL ${figure(spread.cl)} · LCL ${figure(spread.lcl)}`}
      </p>
      {base.preliminary && <Alert type="warning" showIcon title={t('web.spc.freeze.preliminary')} />}
    </>
  );
}

/** Chooses a base period and freezes the limits it gives. */
export function FreezeForm({ chart, onClose }: { readonly chart: ChartDetail; readonly onClose: () => void }) {
  const t = useText();
  const readAgain = useReadAgain();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('base', form);
  const query = useQuery({
    queryKey: pictureKey(chart.id, BASE_POINTS),
    queryFn: ({ signal }) => fetchPicture(chart.id, BASE_POINTS, signal),
  });
  const points = query.data?.points ?? [];
  const last = points.length;
  const [from, to] = chosen ?? [1, last];
  const base = points.slice(from - 1, to);
  const freeze = async ({ reason }: Values): Promise<void> => {
    const body = { from: base[0]?.at, to: base.at(-1)?.at, reason };
    await api.post(`/control-charts/${chart.id}/freeze`, body, {
      idempotencyKey: newIdempotencyKey(),
      ifMatch: chart.version,
    });
    await readAgain();
  };
  return (
    <QueryView query={query}>
      {() => (
        <FormModal<Values>
          title={t('web.spc.freeze')}
          submit={t('web.spc.freeze')}
          form={form}
          initialValues={{ base: [1, Math.max(1, last)] }}
          canSubmit={base.length >= 2}
          onSubmit={freeze}
          onClose={onClose}
        >
          <Form.Item
            name="base"
            label={t('web.spc.freeze.base')}
            extra={
              base.length > 0 &&
              t('web.spc.freeze.points', {
                from: base[0]?.position ?? from,
                to: base.at(-1)?.position ?? to,
                count: base.length,
              })
            }
          >
            <Slider range min={1} max={Math.max(2, last)} disabled={last < 2} />
          </Form.Item>
          <Preview chart={chart} points={base} />
          {chart.revisions.length > 0 && <p>{t('web.spc.freeze.effect')}</p>}
          <Form.Item
            name="reason"
            label={t('web.spc.freeze.reason')}
            rules={[{ required: true, min: 2, message: t('web.setup.required') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </FormModal>
      )}
    </QueryView>
  );
}
