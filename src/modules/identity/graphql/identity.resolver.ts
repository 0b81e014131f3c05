import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.js';
import { CONFIG, hasMailbox, type Config } from '../../../platform/config/config.js';
import { ActorParam, ContextParam, type GraphqlContext } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, email, line } from '../../../platform/graphql/input.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { Allow } from '../../../platform/policy/audience.js';
import { signInFirst } from '../../../kernel/common.refusals.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { Database } from '../../../platform/database/database.js';
import type { AccountEntity } from '../account.entity.js';
import { passwordLength } from '../domain/password.js';
import { IdentityService, type SignedIn } from '../identity.service.js';
import { ProofOfWork } from '../proof-of-work.js';
import { MeResult, MeType, SessionInfoType, SignUpInput } from './me.type.js';

const password = z.string().min(passwordLength.min).max(passwordLength.max);
const language = z.enum(['fr', 'en']);

const signUpInput = z.object({
  name: line(80),
  email,
  consent: z.boolean(),
  consentVersion: z
    .number()
    .int()
    .positive()
    .nullish()
    .transform((value) => value ?? null),
  password: password.nullish().transform((value) => value ?? null),
  language: language.nullish(),
  proof: z.string().max(4_000),
});

const deviceOf = (context: GraphqlContext): string => context.request.headers['user-agent'] ?? '';

const meView = (account: AccountEntity): MeType => ({
  id: account.id,
  name: account.name,
  email: account.email,
  emailConfirmed: account.emailConfirmedAt !== null,
  hasPassword: account.passwordHash !== null,
  language: account.language,
  installer: account.installer,
});

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly sessions: Sessions,
    private readonly proofs: ProofOfWork,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('everyone')
  @Query(() => MeType, { nullable: true, description: 'Who is signed in here; null for a visitor.' })
  async me(@ActorParam() actor: Actor): Promise<MeType | null> {
    if (actor.accountId === null) return null;
    const account = await this.identity.account(actor.accountId);
    return account ? meView(account) : null;
  }

  @Allow('everyone')
  @Query(() => Boolean, { description: 'No letter leaves this installation: they are read on its machine, at /boite.' })
  lettersStayHere(): boolean {
    return hasMailbox(this.config);
  }

  @Allow('everyone')
  @Query(() => JsonScalar, { description: 'A small computation to do before signing up.' })
  signUpChallenge(): Promise<unknown> {
    return this.proofs.challenge();
  }

  @Allow('everyone')
  @Mutation(() => MeResult)
  async signUp(@Args('input') input: SignUpInput, @ContextParam() context: GraphqlContext): Promise<MeType> {
    const { proof, ...account } = checked(signUpInput, { ...input });
    return this.enter(
      context,
      await this.identity.signUp(
        { ...account, language: account.language ?? context.actor.language },
        proof,
        deviceOf(context),
      ),
    );
  }

  @Allow('everyone')
  @Mutation(() => MeResult)
  async signIn(
    @Args('email') address: string,
    @Args('password') secret: string,
    @ContextParam() context: GraphqlContext,
  ): Promise<MeType> {
    const input = checked(z.object({ email, password: z.string().max(passwordLength.max) }), {
      email: address,
      password: secret,
    });
    return this.enter(context, await this.identity.signIn(input.email, input.password, deviceOf(context)));
  }

  @Allow('everyone')
  @Mutation(() => DoneResult, { description: 'Sends a sign-in link, if there is an account at this address.' })
  async requestSignInLink(@Args('email') address: string): Promise<DoneType> {
    await this.identity.sendLink(checked(z.object({ email }), { email: address }).email);
    return done;
  }

  @Allow('everyone')
  @Mutation(() => MeResult, { description: 'Spends a sign-in link.' })
  async openSignInLink(@Args('token') token: string, @ContextParam() context: GraphqlContext): Promise<MeType> {
    return this.enter(context, await this.identity.openLink(token.slice(0, 100), deviceOf(context)));
  }

  @Allow('signedIn')
  @Mutation(() => DoneResult)
  async signOut(@ActorParam() actor: SignedInActor, @ContextParam() context: GraphqlContext): Promise<DoneType> {
    if (actor.sessionId !== null) await this.identity.signOut(actor.accountId, actor.sessionId);
    return this.leave(context);
  }

  @Allow('signedIn')
  @Mutation(() => DoneResult, { description: 'Ends every session of the account, on every device.' })
  async signOutEverywhere(
    @ActorParam() actor: SignedInActor,
    @ContextParam() context: GraphqlContext,
  ): Promise<DoneType> {
    await this.identity.signOutEverywhere(actor.accountId);
    return this.leave(context);
  }

  @Allow('signedIn')
  @Mutation(() => MeResult)
  async setPassword(
    @Args('current', { type: () => String, nullable: true }) current: string | null,
    @Args('next') next: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MeType> {
    const input = checked(z.object({ next: password }), { next });
    await this.identity.setPassword(actor.accountId, actor.sessionId, current, input.next);
    return this.view(actor.accountId);
  }

  @Allow('signedIn')
  @Mutation(() => MeResult)
  async updateProfile(
    @Args('name') name: string,
    @Args('language') tongue: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MeType> {
    const change = checked(z.object({ name: line(80), language }), { name, language: tongue });
    await this.identity.updateProfile(actor.accountId, change);
    return this.view(actor.accountId);
  }

  @Allow('signedIn')
  @Query(() => [SessionInfoType], { description: 'Where I am signed in.' })
  async mySessions(@ActorParam() actor: SignedInActor): Promise<SessionInfoType[]> {
    const sessions = await this.sessions.list(this.database, actor.accountId);
    return sessions.map((session) => ({ ...session, current: session.id === actor.sessionId }));
  }

  @Allow('signedIn')
  @Mutation(() => DoneResult)
  async endSession(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: SignedInActor): Promise<DoneType> {
    await this.identity.endSession(actor.accountId, checked(z.object({ id: z.uuid() }), { id }).id);
    return done;
  }

  @Allow('signedIn')
  @Mutation(() => DoneResult, { description: 'Erases the account; what it did in public stays, without its name.' })
  async eraseAccount(
    @Args('password', { type: () => String, nullable: true }) secret: string | null,
    @ActorParam() actor: SignedInActor,
    @ContextParam() context: GraphqlContext,
  ): Promise<DoneType> {
    await this.identity.erase(actor.accountId, secret?.slice(0, passwordLength.max) ?? null);
    return this.leave(context);
  }

  /** A new session takes the place of whatever cookie came with the request. */
  private async enter(context: GraphqlContext, { accountId, session }: SignedIn): Promise<MeType> {
    void context.reply.setCookie(this.sessions.cookieName, session.token, this.sessions.cookieOptions);
    return this.view(accountId);
  }

  private leave(context: GraphqlContext): DoneType {
    // A browser ignores a __Host- cookie without Secure, even one that takes the cookie away.
    const { httpOnly, secure, sameSite, path } = this.sessions.cookieOptions;
    void context.reply.clearCookie(this.sessions.cookieName, { httpOnly, secure, sameSite, path });
    return done;
  }

  private async view(accountId: string): Promise<MeType> {
    const account = await this.identity.account(accountId);
    if (!account) throw new Refused(signInFirst());
    return meView(account);
  }
}
