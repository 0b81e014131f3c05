import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { ConsentsService, type Consent } from '../consents.service.js';
import { consentKinds, currentWords } from '../domain/consent.js';
import { ConsentType, ConsentWordsType, ProcessingRegisterType } from './consents.type.js';

@Resolver()
export class ConsentsResolver {
  constructor(
    private readonly consents: ConsentsService,
    private readonly personalData: PersonalData,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [ConsentWordsType], { description: 'What is agreed to on opening an account, on joining a collective.' })
  consentWords(@ActorParam() { language }: Actor): ConsentWordsType[] {
    return consentKinds.map((kind) => {
      const words = currentWords(kind);
      return { kind, version: words.version, words: words[language] };
    });
  }

  @Allow('signedIn')
  @Query(() => [ConsentType], { description: 'What I agreed to, newest first.' })
  myConsents(@ActorParam() actor: SignedInActor): Promise<Consent[]> {
    return this.consents.of(actor.accountId);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ProcessingRegisterType, { description: 'What is kept about people here, why, and until when.' })
  processingRegister(@ActorParam() { language }: Actor): ProcessingRegisterType {
    return {
      id: 'register',
      contact: this.config.privacyContact,
      lines: this.personalData.register().map(({ name, title, purpose, data, basis, readers, kept }) => ({
        name,
        title: title[language],
        purpose: purpose[language],
        data: data[language],
        basis,
        readers: readers[language],
        kept: kept.map((each) => each[language]),
      })),
    };
  }
}
