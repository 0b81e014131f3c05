import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ContributionModeration } from '../consultations/index.js';
import { CommentModeration } from '../debates/index.js';
import { ProposalModeration } from '../proposals/index.js';
import { Moderables } from './moderables.js';

/** What people write that can be reported, each kind by the front door of its module. */
@Injectable()
export class ModeratedKinds implements OnModuleInit {
  constructor(
    private readonly moderables: Moderables,
    private readonly comments: CommentModeration,
    private readonly contributions: ContributionModeration,
    private readonly proposals: ProposalModeration,
  ) {}

  onModuleInit(): void {
    this.moderables.add('Comment', this.comments);
    this.moderables.add('Contribution', this.contributions);
    this.moderables.add('Proposal', this.proposals);
  }
}
