import { Button } from 'antd';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import type { Diagnosis } from './api';
import styles from './connectivity.module.css';
import { CertificateFacts, TrustAction } from './trust-action';
import { useNodeProblem } from './use-node-problem';

type Step = Diagnosis['steps'][number];

const TONE: Readonly<Record<Step['state'], Tone>> = { ok: 'ok', warning: 'hold', failed: 'fault', skipped: 'idle' };
const UNTRUSTED: readonly string[] = ['opcua.certificate-untrusted', 'opcua.certificate-changed'];

function StepLine({ step }: { readonly step: Step }) {
  const t = useText();
  const remedy = step.problem ? textOr(t, `connectivity.remedy.${step.problem.code}`, '') : '';
  return (
    <li className={styles.step}>
      <ToneTag tone={TONE[step.state]} size="small" bare text={t(`connectivity.step-state.${step.state}`)} />
      <div>
        <strong>{t(`connectivity.step.${step.step}`)}</strong>
        {step.problem && <div>{problemText(step.problem, t)}</div>}
        {remedy && <div className={styles.remedy}>{remedy}</div>}
      </div>
      <span className="num">{step.state === 'skipped' ? '' : t('web.connections.ms', { ms: step.ms })}</span>
    </li>
  );
}

function Offers({ endpoints }: Pick<Diagnosis, 'endpoints'>) {
  const t = useText();
  if (endpoints.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('web.connections.offers')}</h3>
      <ul className={styles.offers}>
        {endpoints.map((each) => (
          <li key={`${each.endpointUrl} ${each.securityMode} ${each.securityPolicy}`}>
            <span>
              {textOr(t, `connectivity.mode.${each.securityMode}`, each.securityMode)} ·{' '}
              <span translate="no">{each.securityPolicy}</span>
            </span>
            <span>
              {each.userTokens
                .map((token) => textOr(t, `connectivity.token.${token}`, token))
                .join(t('web.list-comma'))}
            </span>
            <span translate="no">{each.endpointUrl}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DiagnosisViewProps {
  readonly diagnosis: Diagnosis;
  /** Tries again, after something was changed. */
  readonly onAgain: () => void;
}

/** What a test found: each step with what is wrong and what to do, then what the machine offers and shows. */
export function DiagnosisView({ diagnosis, onAgain }: DiagnosisViewProps) {
  const t = useText();
  const nodeProblem = useNodeProblem();
  const { steps, endpoints, certificate, nodes } = diagnosis;
  const isUntrusted = steps.some(({ problem }) => problem && UNTRUSTED.includes(problem.code));
  const bad = nodes.filter(({ problem }) => problem);
  return (
    <div className={styles.diagnosis} role="status">
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepLine key={step.step} step={step} />
        ))}
      </ol>
      {bad.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('web.connections.bad-nodes')}</h3>
          <ul className={styles.offers}>
            {bad.map(({ key, nodeId, problem }) => (
              <li key={key}>
                <strong translate="no">{key}</strong>
                <span>{problem && nodeProblem(problem)}</span>
                <span translate="no">{nodeId}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {certificate && (
        <section>
          <h3 className={styles.heading}>{t('web.connections.certificate')}</h3>
          <CertificateFacts certificate={certificate} />
          {isUntrusted && (
            <div style={{ marginTop: 12 }}>
              <TrustAction certificate={{ ...certificate, state: 'rejected' }} onDone={onAgain} />
            </div>
          )}
        </section>
      )}
      <Offers endpoints={endpoints} />
      <div>
        <Button onClick={onAgain}>{t('web.connections.test-again')}</Button>
      </div>
    </div>
  );
}
