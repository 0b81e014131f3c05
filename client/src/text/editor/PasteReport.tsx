import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { problemWords, problems, type ReportLine } from '../../../../src/modules/texts/domain/reading/report.js';
import { useLanguage, useText } from '../../i18n/language.js';
import styles from './ClauseEditor.module.css';
import { cleaned } from './pasting.js';

const key = new PluginKey('pasting');

/** Cleans what is pasted into the editor, and says what of it could not be taken: until the next paste. */
export function PasteReport({ editor }: { readonly editor: Editor }) {
  const text = useText('writing');
  const language = useLanguage();
  const [report, setReport] = useState<readonly ReportLine[]>([]);
  useEffect(() => {
    const transformPastedHTML = (html: string): string => {
      const found = cleaned(html);
      setReport(found?.report ?? []);
      return found?.html ?? html;
    };
    editor.registerPlugin(new Plugin({ key, props: { transformPastedHTML } }));
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }, [editor]);
  const said = problems.flatMap((problem) => {
    const count = report.filter((line) => line.problem === problem).reduce((sum, line) => sum + line.count, 0);
    return count === 0 ? [] : [problemWords(problem, count, language)];
  });
  return <output className={styles.pasted}>{said.length === 0 ? null : text.pasted(said)}</output>;
}
