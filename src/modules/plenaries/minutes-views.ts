import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { holds, type Standing } from '../collectives/index.js';
import { IdentityService } from '../identity/index.js';
import { TextViews } from '../texts/index.js';
import type { MinutesType } from './graphql/plenary.type.js';
import { MinutesService } from './minutes.service.js';
import { mayKeepDesk } from './plenaries.policy.js';
import type { Plenary } from './plenaries.rows.js';
import { signingRoles } from './signing.repository.js';
import { SigningService } from './signing.service.js';

/** Minutes as one reader sees them: their text, who signed it, what was added since. */
@Injectable()
export class MinutesViews {
  constructor(
    private readonly database: Database,
    private readonly minutes: MinutesService,
    private readonly signing: SigningService,
    private readonly texts: TextViews,
    private readonly identity: IdentityService,
  ) {}

  /** null: none, or a draft this reader does not write. */
  async view(standing: Standing, plenary: Plenary): Promise<MinutesType | null> {
    const { database: db } = this;
    const desk = mayKeepDesk(standing, plenary).allowed;
    const found = await this.minutes.read(db, plenary, desk);
    if (!found) return null;
    const [{ signatures, addenda }, mayAdd] = await Promise.all([
      this.signing.read(db, found.minutes.id),
      this.signing.mayAdd(db, standing, found.minutes),
    ]);
    const [text, people] = await Promise.all([
      this.texts.one(db, found.text),
      this.identity.people(
        db,
        [...signatures, ...addenda].map(({ personId }) => personId),
      ),
    ]);
    const person = (id: string) => people.get(id) ?? { id, name: '', erased: true };
    const signed = signatures.map(({ role }) => role);
    return {
      ...found.minutes,
      text,
      signatures: signatures.map(({ personId, ...rest }) => ({ ...rest, person: person(personId) })),
      addenda: addenda.map(({ personId, ...rest }) => ({ ...rest, person: person(personId) })),
      viewerMaySign: desk && signingRoles.some((role) => holds(standing, role, plenary.id) && !signed.includes(role)),
      viewerMayAdd: found.minutes.state === 'published' && mayAdd.allowed,
    };
  }
}
