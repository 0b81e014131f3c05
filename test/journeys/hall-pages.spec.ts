import { axe, expect, test } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, underWay } from '../support/journey-scene.js';

test.setTimeout(150_000);

test('a long text turns its pages on the hall’s screen; the chair goes from one item to the next', async ({
  people,
}) => {
  const place = await collective(people, 'Un long texte');
  const chair = place.coordination;
  const author = await member(people, place, 'Aude Marchal');
  const { number, openBallot, endBallot } = await underWay(place);
  const content = Array.from({ length: 40 }, (_, at) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `Article ${at + 1}. ${'L’eau est à tous et se partage avec soin. '.repeat(6)}` }],
  }));
  const { id } = await done<{ id: string }>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    { c: place.id, input: { title: 'Quarante articles', document: { type: 'doc', content } } },
  );
  for (const step of ['openProposalDebate', 'submitProposal']) {
    await done(
      author.ask,
      `mutation ($c: ID!, $id: ID!) { ${step}(collectiveId: $c, id: $id) { ... on Proposal { id } ${refusal} } }`,
      { c: place.id, id },
    );
  }
  const hall = await people.visitor();
  await hall.goes(place.at(`/plenieres/${number}/affichage`));
  const ballotId = await openBallot({ type: 'Proposal', id });

  await test.step('every page comes by itself, the first again after the last', async () => {
    const text = hall.page.getByRole('region', { name: 'Le texte voté' });
    await expect(text).toBeVisible();
    const where = hall.page.getByText(/^\d+ \/ \d+$/);
    await expect(where).toBeVisible();
    const first = await where.textContent();
    const left = () => text.evaluate((box) => box.scrollLeft);
    const before = await left();
    await expect(where).not.toHaveText(first ?? '', { timeout: 25_000 });
    await expect.poll(left).not.toBe(before);
    await axe(hall.page);
  });

  await test.step('the chair ends the item; the next one is the act offered first', async () => {
    await endBallot(ballotId);
    await chair.goes(place.at(`/plenieres/${number}`));
    await chair.presses('Ajouter un point');
    await chair.writes(/^Titre/, 'La suite', chair.dialog);
    await chair.presses('Ajouter un point', chair.dialog);
    await expect(chair.dialog).toBeHidden();
    await chair.goes(place.at(`/plenieres/${number}/animation`));
    await chair.presses('Terminer ce point');
    await chair.presses('Ouvrir ce point');
    await expect(hall.page.getByRole('heading', { name: 'La suite' })).toBeVisible();
    await axe(chair.page);
  });
});
