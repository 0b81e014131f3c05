import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { ProgrammeDocument } from './programme.generated.js';

/** The vote that adopted a proposal and its place in the programme; nothing while it has none. */
export default function MeasurePlace({ number }: { readonly number: number }) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const path = usePath();
  const { data } = useLiveQuery(ProgrammeDocument, { collectiveId });
  const chapter = data?.programme.chapters.find(({ measures }) => measures.some((one) => one.number === number));
  const measure = chapter?.measures.find((one) => one.number === number);
  if (!chapter || !measure) return null;
  const { vote } = measure;
  return (
    <>
      {vote ? (
        <p>
          <Link to={path('plenieres', vote.plenary)}>
            {text.vote(vote.plenary, vote.for, vote.against, vote.abstain)}
          </Link>
        </p>
      ) : null}
      <p>
        <Link to={`${path('programme', chapter.slug)}#m-${number}`}>{text.inChapter(chapter.title)}</Link>
      </p>
    </>
  );
}
