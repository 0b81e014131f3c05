/** What the fields of the slot `decidedSubjects` say. */
export const subjectsIn = (values: FormData): { readonly type: string; readonly id: string }[] =>
  values.getAll('subject').flatMap((each) => {
    const [type, id] = typeof each === 'string' ? each.split(':') : [];
    return type && id ? [{ type, id }] : [];
  });
