-- Outgoing webhooks. A delivery is written by the statement that writes its event (store/events.ts), so that there is
-- one exactly if the event is there; the sender (webhooks/sender.ts) works through them.

-- Events of one job are counted in its row, which whoever writes one has just locked by changing it.
alter table jobs add column event_seq integer not null default 0;

with numbered as (
  select project_id, id, row_number() over (partition by project_id, job_id order by seq) as sequence
  from events
)
update events e set data = e.data || jsonb_build_object('sequence', n.sequence)
from numbered n where n.project_id = e.project_id and n.id = e.id;

update jobs j set event_seq = counted.events
from (select project_id, job_id, count(*) as events from events group by project_id, job_id) counted
where counted.project_id = j.project_id and counted.job_id = j.id;

create table webhooks (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  url text not null,
  events text[] not null,
  description text not null,
  enabled boolean not null,
  disabled_reason text check (disabled_reason in ('by_you', 'gone', 'failing')),
  -- Since when every attempt has failed; null after one that did not.
  failing_since timestamptz(3),
  metadata jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (project_id, id),
  check (enabled = (disabled_reason is null))
);

create index webhooks_by_age on webhooks (project_id, created_at desc, id desc);

-- What deliveries are signed with: sealed by core/secret-box.ts.
create table webhook_secrets (
  project_id text not null references projects (id) on delete cascade,
  -- A webhook's id, a job's id, or 'project' for the secret of jobs that brought none.
  owner text not null,
  secret bytea not null,
  previous_secret bytea,
  previous_expires_at timestamptz(3),
  updated_at timestamptz(3) not null default now(),
  primary key (project_id, owner),
  check ((previous_secret is null) = (previous_expires_at is null))
);

-- Where a job itself said that it wants to be told of its end.
create table job_webhooks (
  project_id text not null,
  job_id text not null,
  url text not null,
  -- In webhook_secrets.
  secret_owner text not null,
  primary key (project_id, job_id),
  foreign key (project_id, job_id) references jobs (project_id, id) on delete cascade
);

create table webhook_deliveries (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  -- Null: the job's own webhook. No foreign key, as the log outlives the endpoint.
  webhook_id text,
  url text not null,
  secret_owner text not null,
  event_id text not null,
  job_id text not null,
  -- What is sent, byte for byte, each time.
  body text not null,
  status text not null default 'pending' check (status in ('pending', 'delivered', 'failed')),
  attempts jsonb not null default '[]',
  -- How many attempts of the schedule have been made.
  step integer not null default 0,
  next_attempt_at timestamptz(3) default now(),
  -- The sender that has it in hands, and until when that is believed.
  lease uuid,
  leased_until timestamptz(3),
  created_at timestamptz(3) not null default now(),
  -- Whom it goes to, over all projects: no receiver is called more than a few times at once.
  target text not null generated always as (project_id || ' ' || coalesce(webhook_id, md5(url))) stored,
  primary key (project_id, id),
  check ((status = 'pending') = (next_attempt_at is not null))
);

create index webhook_deliveries_by_age on webhook_deliveries (project_id, created_at desc, id desc);
create index webhook_deliveries_by_job on webhook_deliveries (project_id, job_id);
create index webhook_deliveries_due on webhook_deliveries (target, next_attempt_at) where status = 'pending';
create index webhook_deliveries_over on webhook_deliveries (created_at) where status <> 'pending';
create index webhook_deliveries_in_hands on webhook_deliveries (target) where lease is not null;

-- Wakes the senders; a commit announces itself once, however many deliveries it holds.
create function announce_delivery() returns trigger language plpgsql as $$
begin
  perform pg_notify('potterlabs_webhooks', '');
  return null;
end $$;

create trigger webhook_deliveries_are_announced after insert or update on webhook_deliveries for each row
  when (new.status = 'pending' and new.lease is null) execute function announce_delivery();

select protect_project_rows(name::regclass) from unnest(array[
  'webhooks', 'webhook_secrets', 'job_webhooks', 'webhook_deliveries'
]) as name;
