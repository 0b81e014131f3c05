import { useState } from 'react';
import { Link } from 'react-router';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import type { Slots } from '../../page/slots.js';
import { usePath } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextField.js';
import { ReportContentDocument } from './moderation.generated.js';

/** Tells the moderators what is wrong with what somebody wrote. */
export default function Report({ type, id }: Slots['report']) {
  const text = useText('moderation');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        <Icon name="warning" size={16} />
        {text.report}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.reportTitle}>
        <ReportForm type={type} id={id} />
      </Dialog>
    </>
  );
}

function ReportForm({ type, id }: Slots['report']) {
  const text = useText('moderation');
  const path = usePath();
  const [report] = useRefusable(ReportContentDocument, (data) => data.reportContent);
  const [reported, setReported] = useState(false);
  if (reported) {
    return (
      <Notice kind="success" actions={<Link to={path('moderation')}>{text.toModeration}</Link>}>
        {text.reported}
      </Notice>
    );
  }
  return (
    <Form
      submit={text.reportSend}
      onSubmit={async (values) => {
        const what = { subjectType: type, subjectId: id };
        const why = { ground: textOf(values, 'ground'), note: textOf(values, 'note') };
        const ended = await report({ input: { ...what, ...why } });
        if (ended.kind === 'done') setReported(true);
        return ended;
      }}
    >
      <p>{text.reportExplanation}</p>
      <Select
        name="ground"
        label={text.reportGround}
        required
        placeholder={text.choose}
        options={Object.entries(text.grounds).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="note" label={text.reportNote} maxLength={500} rows={3} />
    </Form>
  );
}
