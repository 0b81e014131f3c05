import type { ReactNode } from 'react';
import type { RefusalData } from '../graphql/outcome.js';
import { useText, useTypeset } from '../i18n/language.js';
import { classes } from './classes.js';
import { Icon } from './Icon.js';
import styles from './Notice.module.css';

export type NoticeKind = 'info' | 'success' | 'warning' | 'refusal';

interface NoticeProps {
  readonly kind?: NoticeKind;
  /** Says the kind in words when left out. */
  readonly title?: string;
  readonly children: ReactNode;
  /** What to do about it. */
  readonly actions?: ReactNode;
}

const icons = { info: 'info', success: 'check', warning: 'warning', refusal: 'stop' } as const;

export function Notice({ kind = 'info', title, children, actions }: NoticeProps) {
  const text = useText('ui');
  return (
    <div className={classes(styles.notice, styles[kind])}>
      <Icon name={icons[kind]} />
      <div className={styles.body}>
        <p className={styles.title}>{title ?? text[kind]}</p>
        <div>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}

/** What is not possible, why, and the rule. */
export function RefusalNotice({ refusal, actions }: { readonly refusal: RefusalData; readonly actions?: ReactNode }) {
  const typeset = useTypeset();
  const text = useText('ui');
  return (
    <Notice kind="refusal" title={text.refusedTitle} actions={actions}>
      {typeset(refusal.message)}
      {refusal.rule ? <span className={styles.rule}> {text.rule(refusal.rule)}</span> : null}
    </Notice>
  );
}
