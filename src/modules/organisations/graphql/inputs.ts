import { z } from 'zod';
import { id, line, prose } from '../../../platform/graphql/input.js';
import { mandateChangeKinds } from '../domain/mandate.js';
import { filedChannels, organisationKinds } from '../domain/organisation.js';

const isoDate = z.iso.date();
const maybeDate = isoDate.nullish().transform((value) => value ?? null);
/** An optional text: absent is empty. */
const orEmpty = (text: z.ZodType<string, string>) =>
  z
    .string()
    .nullish()
    .transform((value) => value ?? '')
    .pipe(text);
const limits = z.array(line(300)).max(30);

export const organisationInput = z.object({
  name: line(120),
  kind: z.enum(organisationKinds),
  contact: orEmpty(line(300, 0)),
  statement: orEmpty(prose(4_000, 0)),
});

export const slugInput = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const solicitationInput = z.object({
  channel: z.enum(filedChannels),
  text: prose(10_000),
  receivedOn: maybeDate,
});

export const mandateInput = z.object({
  title: line(160),
  text: prose(4_000),
  mayOffer: limits,
  mayNotOffer: limits,
  reportBy: maybeDate,
  termOn: isoDate,
  holderIds: z.array(id).max(50),
});

export const mandateChangeInput = z.object({
  kind: z.enum(mandateChangeKinds),
  newTermOn: maybeDate,
  reason: line(500),
});

export const encounterInput = z.object({
  mandateId: id,
  organisationIds: z.array(id).max(20),
  title: orEmpty(line(160, 0)),
  startsAt: z.date(),
  place: line(200),
  agenda: orEmpty(prose(4_000, 0)),
  delegateIds: z.array(id).max(50),
  guestIds: z
    .array(id)
    .max(50)
    .nullish()
    .transform((ids) => ids ?? []),
});

export const heldInput = z.object({
  summary: prose(20_000),
  outcomes: z
    .array(
      z.object({
        text: prose(2_000),
        offered: line(300)
          .nullish()
          .transform((value) => value ?? null),
        keptWithin: line(500)
          .nullish()
          .transform((value) => value ?? null),
      }),
    )
    .max(30),
  documents: z.array(z.object({ label: line(200), url: z.url({ protocol: /^https?$/ }).max(2_000) })).max(20),
});

export const reason = line(500);
