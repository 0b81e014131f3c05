import { SetMetadata } from '@nestjs/common';

/**
 * Who an operation is meant for, at the widest. `everyone` needs no account; every other audience needs one, and the
 * module's policy decides about the thing at hand. Written in docs/permissions.md, walked by a test as every role.
 */
export const audiences = [
  'everyone',
  'signedIn',
  'participant',
  'member',
  'facilitator',
  'chair',
  'representative',
  'delegate',
  'moderator',
  'coordination',
] as const;

export type Audience = (typeof audiences)[number];

export const AUDIENCE = 'faire:audience';

/** Every resolver names its audience; one without does not start. */
export const Allow = (audience: Audience): MethodDecorator => SetMetadata(AUDIENCE, audience);
