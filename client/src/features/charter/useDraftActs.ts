import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useCollective } from '../../session/session.js';
import {
  AddCharterArticleDocument,
  AddCharterPartDocument,
  ArrangeCharterDocument,
  DateCharterDocument,
  EditCharterArticleDocument,
  EditCharterPartDocument,
  RemoveCharterArticleDocument,
  RemoveCharterPartDocument,
  type CharterDraftWholeFragment,
} from './charter.generated.js';

export interface DraftActs {
  readonly addPart: (title: string, introduction: string) => Promise<Outcome>;
  readonly editPart: (partId: string, title: string, introduction: string) => Promise<Outcome>;
  readonly removePart: (partId: string) => Promise<Outcome>;
  readonly addArticle: (partId: string, title: string, text: string) => Promise<Outcome>;
  readonly editArticle: (articleId: string, title: string, text: string) => Promise<Outcome>;
  readonly removeArticle: (articleId: string) => Promise<Outcome>;
  readonly date: (takesEffectOn: string | null, renewWithin: number | null) => Promise<Outcome>;
  readonly arrange: (parts: { partId: string; articleIds: string[] }[]) => Promise<Outcome>;
}

/** What may be done to a draft, each on the revision that is shown: somebody else's edit in between is refused. */
export function useDraftActs({ id, revision }: CharterDraftWholeFragment, onChange: () => void): DraftActs {
  const { id: collectiveId } = useCollective();
  const draft = { collectiveId, versionId: id, revision };
  const [addPart] = useRefusable(AddCharterPartDocument, (data) => data.addCharterPart);
  const [editPart] = useRefusable(EditCharterPartDocument, (data) => data.editCharterPart);
  const [removePart] = useRefusable(RemoveCharterPartDocument, (data) => data.removeCharterPart);
  const [addArticle] = useRefusable(AddCharterArticleDocument, (data) => data.addCharterArticle);
  const [editArticle] = useRefusable(EditCharterArticleDocument, (data) => data.editCharterArticle);
  const [removeArticle] = useRefusable(RemoveCharterArticleDocument, (data) => data.removeCharterArticle);
  const [arrange] = useRefusable(ArrangeCharterDocument, (data) => data.arrangeCharter);
  const [date] = useRefusable(DateCharterDocument, (data) => data.dateCharter);
  const then = async (act: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await act;
    onChange();
    return outcome;
  };
  return {
    addPart: (title, introduction) => then(addPart({ draft, title, introduction })),
    editPart: (partId, title, introduction) => then(editPart({ draft, partId, title, introduction })),
    removePart: (partId) => then(removePart({ draft, partId })),
    addArticle: (partId, title, text) => then(addArticle({ draft, partId, title, text })),
    editArticle: (articleId, title, text) => then(editArticle({ draft, articleId, title, text })),
    removeArticle: (articleId) => then(removeArticle({ draft, articleId })),
    date: (takesEffectOn, renewWithin) => then(date({ draft, takesEffectOn, renewWithin })),
    arrange: (parts) => then(arrange({ draft, parts })),
  };
}
