import type { Tx } from './database.js';

/** Writes what a transaction recorded and asked for, just before it commits: events in their order, then jobs. */
export async function flush(tx: Tx, now: Date): Promise<void> {
  await appendEvents(tx, now);
  for (const job of tx.jobs) {
    await tx.sql(
      `select graphile_worker.add_job($1, payload := $2::json, run_at := coalesce($3::timestamptz, now()),
              job_key := $4, max_attempts := $5, job_key_mode := $6)`,
      [
        job.name,
        JSON.stringify(job.payload),
        job.runAt ?? null,
        job.key ?? null,
        job.maxAttempts ?? 10,
        job.keepsTime ? 'preserve_run_at' : 'replace',
      ],
    );
  }
}

async function appendEvents(tx: Tx, now: Date): Promise<void> {
  if (tx.events.length === 0) return;
  const at = now.toISOString();
  const rows = tx.events.map((event, position) => ({
    position,
    at,
    type: event.type,
    collective_id: event.collectiveId,
    actor_id: event.actorId,
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    about: event.about,
    payload: event.payload,
  }));
  await tx.sql(
    `insert into event_log (collective_id, at, type, actor_id, subject_type, subject_id, about, payload)
     select collective_id, at, type, actor_id, subject_type, subject_id, about, payload
     from jsonb_to_recordset($1::jsonb) as e(position int, at timestamptz, type text, collective_id uuid, actor_id uuid,
          subject_type text, subject_id uuid, about jsonb, payload jsonb)
     order by position`,
    [JSON.stringify(rows)],
  );
}
