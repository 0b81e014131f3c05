import { axe, noOverflow, test } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member } from '../support/journey-scene.js';
import { newId } from '../../src/kernel/ids.js';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly text: { readonly id: string; readonly document: { content: { attrs: { id: string } }[] } };
}

test('words quoted in a debate say when they changed or went, and lead to the version they came from', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles cite');
  const author = await member(people, place, 'Aude Marchal');
  const reader = await member(people, place, 'Félix Garant', { width: 360, scheme: 'dark' });
  const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const fields = `... on Proposal { id version text { id document } } ${refusal}`;
  const proposal = await done<Written>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) { draftProposal(collectiveId: $c, input: $input) { ${fields} } }`,
    {
      c: place.id,
      input: {
        title: 'Le prix de l’eau',
        document: {
          type: 'doc',
          content: ['L’eau est un bien commun de la ville.', 'Les premiers litres sont gratuits pour tous.'].map(
            paragraph,
          ),
        },
      },
    },
  );
  const debated = await done<Written>(
    author.ask,
    `mutation ($c: ID!, $id: ID!) { openProposalDebate(collectiveId: $c, id: $id) { ${fields} } }`,
    { c: place.id, id: proposal.id },
  );
  const [first, second] = proposal.text.document.content.map(({ attrs }) => attrs.id);
  const quotes = [
    { clauseId: first, quote: 'un bien commun de la ville', prefix: 'L’eau est ', suffix: '.' },
    { clauseId: second, quote: 'Les premiers litres sont gratuits', prefix: '', suffix: ' pour tous.' },
  ];
  for (const quote of quotes) {
    await done(
      reader.ask,
      `mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on Comment { id } ${refusal} } }`,
      {
        input: {
          id: newId(),
          subjectType: 'Proposal',
          subjectId: proposal.id,
          body: 'À garder.',
          stance: null,
          quote: { ...quote, textVersionId: proposal.text.id },
        },
      },
    );
  }
  await done(
    author.ask,
    `mutation ($c: ID!, $id: ID!, $version: Int!, $input: ProposalInput!) {
      editProposal(collectiveId: $c, id: $id, version: $version, input: $input) { ${fields} } }`,
    {
      c: place.id,
      id: proposal.id,
      version: debated.version,
      input: {
        title: 'Le prix de l’eau',
        document: {
          type: 'doc',
          content: [
            { ...paragraph('L’eau est un bien commun de tout le canton.'), attrs: { id: first } },
            { ...paragraph('Chacun paie selon ses moyens.'), attrs: { id: second } },
          ],
        },
      },
    },
  );
  await reader.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await reader.sees(/ce passage a été modifié depuis/);
  await reader.sees(/Ce passage n’est plus dans le texte actuel/);
  await axe(reader.page);
  await reader.page
    .locator('figure')
    .filter({ hasText: 'Les premiers litres' })
    .getByRole('link', { name: 'Lire la version citée' })
    .click();
  await reader.sees('Les premiers litres sont gratuits pour tous.');
  await reader.sees('Version 1');
  await noOverflow(reader.page);
  await axe(reader.page);
});
