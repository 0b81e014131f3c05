import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('DossierEntry', { description: 'Something dated between an organisation and the collective.' })
export class DossierEntryType {
  @Field(() => ID, { description: 'Of the line: one thing may have several.' })
  id: string;

  @Field(() => String, { description: 'solicitation, mandate, encounter, report, item, decision or endorsement' })
  kind: string;

  @Field(() => String, { description: 'Of an endorsement, the number of the version of the charter.' })
  title: string;

  @Field(() => String, { description: 'As its kind says it.' })
  state: string;

  @Field(() => String, { description: 'ISO date.' })
  on: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;
}

@ObjectType('OpenMatter', { description: 'What is owed, or comes next, with an organisation.' })
export class OpenMatterType {
  @Field(() => ID, { description: 'Of the line.' })
  id: string;

  @Field(() => String, { description: 'publish, answer, meet, record, report, treat or renew' })
  matter: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => String, { nullable: true, description: 'The day since which it waits; ISO date.' })
  since: string | null;

  @Field(() => String, { nullable: true, description: 'The day by which, or on which; ISO date.' })
  by: string | null;

  @Field(() => Boolean)
  late: boolean;
}

@ObjectType('OrganisationDossier', { description: 'All that is public between an organisation and the collective.' })
export class OrganisationDossierType {
  @Field(() => ID, { description: 'Of the organisation.' })
  id: string;

  @Field(() => [OpenMatterType], { description: 'What is owed and what comes next, late first.' })
  open: readonly OpenMatterType[];

  @Field(() => [DossierEntryType], { description: 'Newest first.' })
  entries: readonly DossierEntryType[];
}
