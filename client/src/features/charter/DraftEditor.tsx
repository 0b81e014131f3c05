import { useState } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { OutcomeNotice, textOf } from '../../ui/Form.js';
import { Markup } from '../../ui/Markup.js';
import { ReorderList } from '../../ui/ReorderList.js';
import { Select } from '../../ui/Select.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { CharterDraftWholeFragment } from './charter.generated.js';
import styles from './Charter.module.css';
import { useDraftActs, type DraftActs } from './useDraftActs.js';

type Part = CharterDraftWholeFragment['parts'][number];
type Article = Part['articles'][number];

interface EditorProps {
  readonly draft: CharterDraftWholeFragment;
  readonly onChange: () => void;
}

/** The draft as plain forms: each part, each article; their order by keys or by hand. */
export function DraftEditor({ draft, onChange }: EditorProps) {
  const text = useText('charter');
  const acts = useDraftActs(draft, onChange);
  const [arranging, setArranging] = useState(false);
  const { parts } = draft;
  return (
    <Stack gap="large">
      {parts.length === 0 ? <EmptyState title={text.draftEmpty} /> : null}
      {arranging ? (
        <Arrange parts={parts} acts={acts} />
      ) : (
        parts.map((part) => <PartEditor key={part.id} part={part} parts={parts} acts={acts} />)
      )}
      <Row>
        <DialogForm
          look={parts.length === 0 ? 'primary' : 'secondary'}
          label={text.addPart}
          title={text.addPart}
          submit={text.addPart}
          onSubmit={(values) => acts.addPart(textOf(values, 'title'), textOf(values, 'introduction'))}
        >
          <PartFields />
        </DialogForm>
        {parts.length > 0 ? (
          <Button aria-pressed={arranging} onClick={() => setArranging(!arranging)}>
            {arranging ? text.arrangeDone : text.arrange}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
}

function PartFields({ part }: { readonly part?: Part }) {
  const text = useText('charter');
  return (
    <>
      <TextField name="title" label={text.partTitle} required maxLength={160} defaultValue={part?.title ?? ''} />
      <TextArea
        name="introduction"
        label={text.introduction}
        maxLength={4000}
        defaultValue={part?.introduction ?? ''}
      />
    </>
  );
}

function ArticleFields({ article }: { readonly article?: Article }) {
  const text = useText('charter');
  return (
    <>
      <TextField name="title" label={text.articleTitle} required maxLength={160} defaultValue={article?.title ?? ''} />
      <TextArea
        name="text"
        label={text.articleText}
        hint={text.articleTextHint}
        serif
        required
        rows={10}
        maxLength={20_000}
        defaultValue={article?.markdown ?? ''}
      />
    </>
  );
}

interface PartEditorProps {
  readonly part: Part;
  readonly parts: readonly Part[];
  readonly acts: DraftActs;
}

function PartEditor({ part, parts, acts }: PartEditorProps) {
  const text = useText('charter');
  return (
    <section className={styles.part} aria-labelledby={`part-${part.id}`}>
      <h2 id={`part-${part.id}`}>
        <span className={styles.partNumber}>{text.part(part.number)}</span> {part.title}
      </h2>
      {part.introduction === '' ? null : <p className={styles.lines}>{part.introduction}</p>}
      <Row gap="small">
        <DialogForm
          size="small"
          label={text.editPart}
          title={text.editPart}
          submit={text.save}
          onSubmit={(values) => acts.editPart(part.id, textOf(values, 'title'), textOf(values, 'introduction'))}
        >
          <PartFields part={part} />
        </DialogForm>
        {part.articles.length === 0 ? (
          <ConfirmButton
            size="small"
            look="quiet"
            title={text.removePartTitle}
            explanation={text.removePartExplanation}
            confirm={text.removePart}
            onConfirm={() => acts.removePart(part.id)}
          >
            {text.removePart}
          </ConfirmButton>
        ) : null}
      </Row>
      {part.articles.map((article) => (
        <ArticleEditor key={article.id} article={article} part={part} parts={parts} acts={acts} />
      ))}
      <div>
        <DialogForm
          size="small"
          label={text.addArticle}
          title={text.addArticle}
          submit={text.addArticle}
          onSubmit={(values) => acts.addArticle(part.id, textOf(values, 'title'), textOf(values, 'text'))}
        >
          <ArticleFields />
        </DialogForm>
      </div>
    </section>
  );
}

function ArticleEditor({ article, part, parts, acts }: PartEditorProps & { readonly article: Article }) {
  const text = useText('charter');
  const path = usePath();
  const { id, number, title, html } = article;
  return (
    <div id={`article-${id}`} className={styles.article}>
      <h3>
        <span className={styles.number}>{number}</span>
        {title}
      </h3>
      <Markup html={html} />
      <Row gap="small">
        <DialogForm
          size="small"
          label={`${text.editArticle} ${number}`}
          title={text.article(number)}
          submit={text.save}
          onSubmit={(values) => acts.editArticle(id, textOf(values, 'title'), textOf(values, 'text'))}
        >
          <ArticleFields article={article} />
        </DialogForm>
        <LinkButton size="small" to={path('ecrire', 'article', id)}>
          {text.writeTogether}
          <VisuallyHidden>
            <Colon />
            {number}
          </VisuallyHidden>
        </LinkButton>
        <MoveArticle article={article} part={part} parts={parts} acts={acts} />
        <ConfirmButton
          size="small"
          look="quiet"
          title={text.removeArticleTitle(number)}
          explanation={text.removeArticleExplanation}
          confirm={text.removeArticle}
          onConfirm={() => acts.removeArticle(id)}
        >
          {text.removeArticle} {number}
        </ConfirmButton>
      </Row>
    </div>
  );
}

/** To the end of another part. */
function MoveArticle({ article, part, parts, acts }: PartEditorProps & { readonly article: Article }) {
  const text = useText('charter');
  const others = parts.filter(({ id }) => id !== part.id);
  if (others.length === 0) return null;
  const move = (to: string) =>
    acts.arrange(
      layoutOf(parts).map(({ partId, articleIds }) => {
        const rest = articleIds.filter((id) => id !== article.id);
        return { partId, articleIds: partId === to ? [...rest, article.id] : rest };
      }),
    );
  return (
    <DialogForm
      size="small"
      look="quiet"
      label={
        <>
          {text.moveTo}
          <VisuallyHidden>
            <Colon />
            {article.number}
          </VisuallyHidden>
        </>
      }
      title={text.moveTo}
      submit={text.save}
      onSubmit={(values) => move(textOf(values, 'part'))}
    >
      <Select
        name="part"
        label={text.moveTo}
        required
        options={others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
    </DialogForm>
  );
}

const layoutOf = (parts: readonly Part[]) =>
  parts.map(({ id, articles }) => ({ partId: id, articleIds: articles.map((article) => article.id) }));

function Arrange({ parts, acts }: { readonly parts: readonly Part[]; readonly acts: DraftActs }) {
  const text = useText('charter');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const layout = layoutOf(parts);
  const arrange = async (next: typeof layout) => setOutcome(await acts.arrange(next));
  return (
    <Stack gap="large">
      <OutcomeNotice outcome={outcome} />
      <ReorderList
        label={text.arrangeParts}
        items={parts.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }))}
        onReorder={(ids) => void arrange(ids.flatMap((partId) => layout.filter((part) => part.partId === partId)))}
      />
      {parts.map((part) => (
        <section key={part.id}>
          <h2>
            {part.number} {part.title}
          </h2>
          <ReorderList
            label={text.arrangeArticles(part.number)}
            items={part.articles.map(({ id, number, title }) => ({ id, label: `${number} ${title}` }))}
            onReorder={(ids) =>
              void arrange(layout.map((each) => (each.partId === part.id ? { ...each, articleIds: [...ids] } : each)))
            }
          />
        </section>
      ))}
    </Stack>
  );
}
