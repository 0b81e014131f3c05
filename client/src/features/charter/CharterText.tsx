import { useState } from 'react';
import { useText } from '../../i18n/language.js';
import { Quotable } from '../../page/Quotable.js';
import { Slot } from '../../page/slots.js';
import { usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { Markup } from '../../ui/Markup.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { CharterArticleWordsFragment, CharterWholeFragment } from './charter.generated.js';
import styles from './Charter.module.css';

type Part = CharterWholeFragment['parts'][number];

/** The text: parts, numbered articles each with its address and, on demand, its debate. */
export const CharterText = ({
  parts,
  debates = false,
}: {
  readonly parts: readonly Part[];
  readonly debates?: boolean;
}) => (
  <>
    {parts.map((part) => (
      <PartText key={part.id} part={part} debates={debates} />
    ))}
  </>
);

function PartText({ part, debates }: { readonly part: Part; readonly debates: boolean }) {
  const text = useText('charter');
  return (
    <section className={styles.part} aria-labelledby={`part-${part.id}`}>
      <h2 id={`part-${part.id}`}>
        <span className={styles.partNumber}>{text.part(part.number)}</span> {part.title}
      </h2>
      {part.introduction === '' ? null : <p className={styles.lines}>{part.introduction}</p>}
      {part.articles.map((article) => (
        <Article key={article.id} article={article} debates={debates} />
      ))}
    </section>
  );
}

function Article({ article, debates }: { readonly article: CharterArticleWordsFragment; readonly debates: boolean }) {
  const text = useText('charter');
  const path = usePath();
  const { id, number, title, html, textVersionId } = article;
  const [open, setOpen] = useState(() => debates && location.hash === `#article-${id}`);
  return (
    <div id={`article-${id}`} className={styles.article}>
      <h3>
        <a href={`#article-${id}`} className={styles.number}>
          <span aria-hidden="true">{number}</span>
          <VisuallyHidden>{text.linkTo(number)}</VisuallyHidden>
        </a>
        {title}
      </h3>
      <Quotable subjectId={id} textVersionId={textVersionId}>
        <Markup html={html} />
      </Quotable>
      {debates ? (
        <div className={styles.noPrint}>
          <Button look="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text.hideDebate : text.debate}
            <VisuallyHidden>
              <Colon />
              {number}
            </VisuallyHidden>
          </Button>
          <LinkButton look="quiet" size="small" to={path('historique', 'article', id)}>
            {text.history}
            <VisuallyHidden>
              <Colon />
              {number}
            </VisuallyHidden>
          </LinkButton>
          {open ? <Slot name="debate" of={{ type: 'CharterArticle', id }} /> : null}
        </div>
      ) : null}
    </div>
  );
}
