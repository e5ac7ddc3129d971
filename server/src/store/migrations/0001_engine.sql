-- Projects own everything: project_id leads every primary key, so that no query can cross tenants by an id alone.
-- Times keep milliseconds, because a JavaScript Date holds no more and list cursors must compare exactly.

create table projects (
  id text primary key,
  name text not null,
  -- The last event number given out; see number_event() below.
  event_seq bigint not null default 0,
  created_at timestamptz(3) not null default now()
);

create table api_keys (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  name text not null,
  hash text not null unique,
  prefix text not null,
  last4 text not null,
  scopes text[] not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (project_id, id)
);

-- ---- jobs -----------------------------------------------------------------------------------------------

create table jobs (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  kind text not null,
  status text not null
    check (status in ('queued', 'running', 'needs_review', 'succeeded', 'failed', 'canceled')),
  parent_id text,
  input jsonb not null,
  output jsonb,
  -- The handler's own memory over its runs.
  state jsonb not null default '{}',
  provider text,
  routing jsonb,
  progress jsonb not null default '{"percent": 0, "stage": null, "done": null, "total": null}',
  error jsonb,
  metadata jsonb not null default '{}',
  cost_micros_usd bigint not null default 0,
  -- How many needed jobs are still unfinished; the transaction that finishes the last one sends this job.
  waiting_on integer not null default 0 check (waiting_on >= 0),
  -- The queue message that may start this job; any other is stale.
  message_id uuid,
  -- Counts starts, and fences: only the run that counted last may write.
  run_count integer not null default 0,
  -- A run is in some worker's hands. Found true at the next start, it tells that the worker died.
  held boolean not null default false,
  failed_runs integer not null default 0,
  lost_runs integer not null default 0,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  started_at timestamptz(3),
  finished_at timestamptz(3),
  primary key (project_id, id),
  foreign key (project_id, parent_id) references jobs (project_id, id) on delete cascade
);

create index jobs_by_kind on jobs (project_id, kind, created_at desc, id desc);
create index jobs_by_age on jobs (project_id, created_at desc, id desc);
create index jobs_by_parent on jobs (project_id, parent_id) where parent_id is not null;

-- Terminal is final, whatever code says.
create function refuse_leaving_terminal() returns trigger language plpgsql as $$
begin
  raise exception 'job % is % and stays so', old.id, old.status using errcode = 'check_violation';
end $$;

create trigger jobs_terminal_is_final before update on jobs for each row
  when (old.status in ('succeeded', 'failed', 'canceled') and new.status is distinct from old.status)
  execute function refuse_leaving_terminal();

create table job_dependencies (
  project_id text not null,
  job_id text not null,
  needs_id text not null,
  -- Also content with a needed job that failed or was canceled.
  tolerant boolean not null default false,
  primary key (project_id, job_id, needs_id),
  foreign key (project_id, job_id) references jobs (project_id, id) on delete cascade,
  foreign key (project_id, needs_id) references jobs (project_id, id) on delete cascade
);

create index job_dependencies_by_needed on job_dependencies (project_id, needs_id);

create table job_logs (
  project_id text not null,
  job_id text not null,
  seq bigint generated always as identity,
  at timestamptz(3) not null default now(),
  level text not null check (level in ('debug', 'info', 'warn', 'error')),
  line text not null,
  primary key (project_id, job_id, seq),
  foreign key (project_id, job_id) references jobs (project_id, id) on delete cascade
);

-- The ledger: what was asked of which provider, committed before it was asked.
create table provider_calls (
  project_id text not null,
  attempt_key text not null,
  job_id text not null,
  step text not null,
  -- Counts up only when a person released a call of unknown outcome to be made again.
  attempt integer not null default 1,
  provider text not null,
  model text,
  dedupe text not null check (dedupe in ('provider_key', 'lookup', 'none')),
  state text not null
    check (state in ('intent', 'posting', 'posted', 'done', 'rejected', 'unknown', 'abandoned')),
  posting_at timestamptz(3),
  -- Sends without an answer, and questions after a ticket without one, in a row.
  failed_sends integer not null default 0,
  failed_checks integer not null default 0,
  ticket jsonb,
  result jsonb,
  cost jsonb,
  error jsonb,
  notes jsonb not null default '[]',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (project_id, attempt_key),
  unique (project_id, job_id, step, attempt),
  foreign key (project_id, job_id) references jobs (project_id, id) on delete cascade
);

-- ---- events ---------------------------------------------------------------------------------------------

create table events (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  -- Null only inside the transaction that writes the event.
  seq bigint,
  type text not null,
  job_id text,
  data jsonb not null,
  created_at timestamptz(3) not null default now(),
  primary key (project_id, id),
  unique (project_id, seq)
);

create index events_by_job on events (project_id, job_id, seq);

-- A number taken when the row is inserted would be seen out of order: a transaction that inserts first may
-- commit last, and a reader that is already past its number would never see it. So the number is taken at
-- commit, under the project's row lock, which is released once the commit is visible: whoever sees number n has
-- seen or can see every smaller one, and a rollback leaves no gap. Being the last thing each transaction does,
-- the lock is held for a moment and takes part in no deadlock.
create function number_event() returns trigger language plpgsql as $$
declare
  next_seq bigint;
begin
  update projects set event_seq = event_seq + 1 where id = new.project_id returning event_seq into next_seq;
  update events set seq = next_seq where project_id = new.project_id and id = new.id;
  perform pg_notify('potterlabs_events', new.project_id || ':' || next_seq);
  return null;
end $$;

create constraint trigger events_are_numbered_at_commit after insert on events
  deferrable initially deferred for each row execute function number_event();

-- ---- requests and resources -----------------------------------------------------------------------------

create table idempotency_keys (
  project_id text not null references projects (id) on delete cascade,
  method text not null,
  route text not null,
  key text not null,
  fingerprint text not null,
  -- The stored reply. Null only inside the transaction that makes it.
  status integer,
  headers jsonb,
  body bytea,
  -- The work this request created; the row outlives it.
  job_id text,
  created_at timestamptz(3) not null default now(),
  primary key (project_id, method, route, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);

create table artifacts (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  sha256 text not null,
  mime text not null,
  size_bytes bigint not null,
  meta jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  primary key (project_id, id)
);

create index artifacts_by_content on artifacts (sha256);

create table assets (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  status text not null,
  filename text not null,
  kind text,
  mime text,
  size_bytes bigint,
  sha256 text,
  meta jsonb not null default '{}',
  artifact_id text,
  created_at timestamptz(3) not null default now(),
  primary key (project_id, id),
  foreign key (project_id, artifact_id) references artifacts (project_id, id)
);

create index assets_by_age on assets (project_id, created_at desc, id desc);

-- Plain resources without a life of their own: scripts, presets, storyboards, slideshows, ...
create table documents (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  kind text not null,
  body jsonb not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (project_id, id)
);

create index documents_by_kind on documents (project_id, kind, created_at desc, id desc);
