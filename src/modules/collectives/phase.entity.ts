import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { PhaseAction, PhaseState } from './domain/phase.js';

@Entity('phase')
export class PhaseEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  title: string;

  @Column('text')
  objective: string;

  @Column('int')
  position: number;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Column('text')
  state: PhaseState;

  @Column('text', { array: true })
  allows: PhaseAction[];
}
