import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Stack.js';
import type { ProposalProps } from './proposalProps.js';
import styles from './Proposals.module.css';

/** Chapter, groups, cost, who decides, where it comes from. */
export function ProposalFacts({ proposal }: ProposalProps) {
  const text = useText('proposals');
  const path = usePath();
  const { slug } = useCollective();
  const { chapter, groups, cost, competence, origins, descendants, sourceUrl } = proposal;
  const ties = (list: typeof origins): ReactNode => (
    <ul className={styles.ties}>
      {list.map(({ id, title, path: address }) => (
        <li key={id}>
          <Link to={`/${slug}${address}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
  const facts = [
    ...(chapter === ''
      ? []
      : [
          {
            label: text.chapter,
            value: <Link to={`${path('propositions')}?chapitre=${encodeURIComponent(chapter)}`}>{chapter}</Link>,
          },
        ]),
    ...(groups.length === 0
      ? []
      : [
          {
            label: text.groups,
            value: groups.map(({ id, slug: group, name }, index) => (
              <Fragment key={id}>
                {index > 0 ? ', ' : null}
                <Link to={path('groupes', group)}>{name}</Link>
              </Fragment>
            )),
          },
        ]),
    { label: text.cost, value: cost === '' ? text.costUnknown : cost },
    ...(competence === null ? [] : [{ label: text.competence, value: text.competences[competence] ?? competence }]),
    ...(origins.length === 0 ? [] : [{ label: text.origins, value: ties(origins) }]),
    ...(descendants.length === 0 ? [] : [{ label: text.descendants, value: ties(descendants) }]),
    ...(sourceUrl === null
      ? []
      : [
          {
            label: text.imported,
            value: (
              <a href={sourceUrl} rel="noopener noreferrer nofollow">
                {text.importedFrom}
              </a>
            ),
          },
        ]),
  ];
  return (
    <Section title={text.facts}>
      <Facts facts={facts} />
    </Section>
  );
}
