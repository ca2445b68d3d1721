import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AnswerOf } from '../../shared/api/answers';
import { api, apiUrl } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';
import { EntranceFrame } from '../../shared/ui/entrance-frame';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { ToneTag } from '../../shared/ui/state-tag';
import { DEVICES, STEPS, thisDevice, type Device } from './devices';
import { StepDrawing } from './step-drawing';
import styles from './trust.module.css';
import { useTrusted } from './use-trusted';

type Trust = AnswerOf<'/trust'>;

/** A page of this server only. */
const pathOf = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/station');

function Steps({ trust, next }: { readonly trust: Trust; readonly next: string }) {
  const t = useText();
  const [device, setDevice] = useState<Device>(thisDevice);
  const tablet = device === 'android' || device === 'ipad';
  return (
    <ol className={styles.steps}>
      <li>
        <h2>{t('web.trust.step.download')}</h2>
        <Button type="primary" size="large" icon={<DownloadOutlined />} href={apiUrl('/trust/ca.crt')}>
          {t('web.trust.step.download')}
        </Button>
        <p className={styles.name}>
          {trust.name} · {t('web.trust.valid-until')} <TimeText at={trust.notAfter} show="date" clock="wall" />
        </p>
      </li>
      <li>
        <h2>{t('web.trust.step.compare')}</h2>
        <p>{t('web.trust.compare.hint')}</p>
        <code className={styles.fingerprint}>{trust.fingerprint}</code>
      </li>
      <li>
        <h2>{t('web.trust.step.install')}</h2>
        <Segmented<Device>
          aria-label={t('web.trust.which')}
          value={device}
          onChange={setDevice}
          options={DEVICES.map((value) => ({ value, label: t(`web.trust.${value}`) }))}
        />
        <ol className={styles.pictures}>
          {STEPS[device].map(({ text, picture }) => (
            <li key={text}>
              <StepDrawing picture={picture} tablet={tablet} />
              <span>{t(text)}</span>
            </li>
          ))}
        </ol>
      </li>
      <li>
        <h2>{t('web.trust.step.open')}</h2>
        {trust.addresses.map((address) => (
          <a key={address} className={styles.address} href={`${address}${next}`}>
            {address}
          </a>
        ))}
      </li>
    </ol>
  );
}

/** How a device comes to trust the school's server: read without TLS, because with it the device would refuse. */
export function Component() {
  const t = useText();
  const [params] = useSearchParams();
  const next = pathOf(params.get('next'));
  const trusted = useTrusted();
  const query = useQuery({
    queryKey: ['trust'],
    queryFn: ({ signal }) => api.get<Trust>('/trust', { signal }),
    retry: false,
  });
  return (
    <EntranceFrame title={t('web.trust.title')} intro={t('web.trust.why')} wide>
      {trusted && (
        <p role="status" className={styles.trusted}>
          <ToneTag tone="ok" size="large" text={t('web.trust.trusted')} />
          <Button type="primary" size="large" href={`${trusted}${next}`}>
            {t('web.trust.enter')}
          </Button>
        </p>
      )}
      <QueryView query={query}>{(trust) => <Steps trust={trust} next={next} />}</QueryView>
    </EntranceFrame>
  );
}
