import { useState } from 'react';
import { evidenceFile } from '../../../../../src/modules/transparency/domain/log/evidence.js';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { saveJson } from '../../../ui/saveFile.js';
import { keepHead, type LogAlarm } from './logHead.js';

interface LogAlarmProps {
  readonly slug: string;
  readonly alarm: LogAlarm;
}

/** The log shown is not the one seen before: what is wrong, and the two heads to take elsewhere. */
export default function LogAlarmNotice({ slug, alarm }: LogAlarmProps) {
  const text = useText('journal');
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const startAgain = () => {
    keepHead(slug, alarm.shown);
    setClosed(true);
  };
  const canStartAgain = alarm.shown.checkpoint !== '';
  return (
    <div role="alert">
      <Notice
        kind="warning"
        title={text.alarmTitle}
        actions={
          <>
            <Button onClick={() => saveJson(`${slug}-journal.json`, evidenceFile(alarm))}>{text.evidence}</Button>
            {canStartAgain ? <Button onClick={startAgain}>{text.startAgain}</Button> : null}
          </>
        }
      >
        <p>{text.logFaults[alarm.fault]}</p>
        <p>{text.alarmAdvice}</p>
      </Notice>
    </div>
  );
}
