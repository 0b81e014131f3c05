import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId, type Id } from '../../kernel/ids.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database, type Tx } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { mailHtml, mailText, type Letter } from './letter.js';

export interface StoredMail {
  readonly id: Id;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly createdAt: Date;
}

/** Mail waits in PostgreSQL and is sent by a job; without SMTP it stays there, readable on the mailbox page. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  }

  onModuleInit(): void {
    this.jobs.define('mail:send', (payload) => this.send(payload));
    this.jobs.define('mail:forget', () => this.forget());
    this.jobs.every('17 3 * * *', 'mail:forget');
  }

  /** Puts a letter in the queue, in the transaction of its reason. */
  async queue(tx: Tx, address: string, letter: Letter): Promise<void> {
    const id = newId();
    await tx.sql(
      'insert into mail (id, address, subject, body_text, body_html, unsubscribe_url, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        id,
        address,
        letter.subject,
        mailText(letter),
        mailHtml(letter),
        letter.unsubscribeUrl ?? null,
        this.clock.now(),
      ],
    );
    if (this.transport) tx.later({ name: 'mail:send', payload: { id }, key: `mail:${id}` });
  }

  /** The newest letters, for the mailbox page of an installation without SMTP. */
  async newest(limit: number): Promise<StoredMail[]> {
    const rows = await this.database.sql<{
      id: Id;
      address: string;
      subject: string;
      body_text: string;
      body_html: string;
      created_at: Date;
    }>(
      'select id, address, subject, body_text, body_html, created_at from mail order by created_at desc, id desc limit $1',
      [limit],
    );
    return rows.map((row) => ({
      id: row.id,
      address: row.address,
      subject: row.subject,
      text: row.body_text,
      html: row.body_html,
      createdAt: row.created_at,
    }));
  }

  private async send(payload: unknown): Promise<void> {
    const id = typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : null;
    const [row] = await this.database.sql<{
      address: string;
      subject: string;
      body_text: string;
      body_html: string;
      unsubscribe_url: string | null;
    }>('select address, subject, body_text, body_html, unsubscribe_url from mail where id = $1 and sent_at is null', [
      id,
    ]);
    if (!row || !this.transport) return;
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: row.address,
      subject: row.subject,
      text: row.body_text,
      html: row.body_html,
      messageId: `<${String(id)}@${new URL(this.config.publicUrl).hostname}>`,
      ...(row.unsubscribe_url === null
        ? {}
        : {
            headers: {
              'List-Unsubscribe': `<${row.unsubscribe_url}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }),
    });
    await this.database.sql('update mail set sent_at = $2 where id = $1', [id, this.clock.now()]);
  }

  /** Letters are kept 30 days. */
  private async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 30 * 24 * 60 * 60 * 1000);
    await this.database.sql('delete from mail where created_at < $1', [before]);
  }
}
