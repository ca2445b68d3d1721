import { TreeSelect } from 'antd';
import { UNEXPLAINED, useDowntimeReasons, type DowntimeReason } from '../../shared/floor/use-downtime-reasons';
import { useName } from '../../shared/floor/use-name';
import styles from './performance.module.css';

interface ReasonSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

interface Node {
  readonly value: string;
  readonly title: string;
  readonly children: Node[];
}

/** Chooses a reason by the tree or by typing a part of its name or code. */
export function ReasonSelect({ id, value, onChange }: ReasonSelectProps) {
  const nameOf = useName();
  const reasons = (useDowntimeReasons().data ?? []).filter(({ code, retired }) => code !== UNEXPLAINED && !retired);
  const below = (parent: string | null): Node[] =>
    reasons
      .filter(({ parentCode }) => parentCode === parent)
      .map((reason: DowntimeReason) => ({
        value: reason.code,
        title: `${reason.code} ${nameOf(reason)}`,
        children: below(reason.code),
      }));
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      className={styles.reasons}
      showSearch
      treeDefaultExpandAll
      treeNodeFilterProp="title"
      value={value}
      onChange={onChange}
      treeData={below(null)}
    />
  );
}
