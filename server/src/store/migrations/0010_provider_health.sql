-- What the answers to calls say of their providers, how providers call back, and who may stand in for whom.

alter table provider_calls
  -- The last answer of the provider, or the lack of one; null: nothing was sent yet.
  add column answered_at timestamptz(3),
  -- Whether that was a fault of the provider's own: not reached, no clear answer, a job that failed there.
  add column at_fault boolean not null default false,
  -- Of a provider that the project registered: how it is, is nobody else's business.
  add column own_provider boolean not null default false,
  -- SHA-256, hex, of the token in the URL that the provider was given to call back.
  add column callback_token_hash text,
  -- When a genuine callback last said that there may be something new.
  add column hinted_at timestamptz(3),
  -- When the provider was told that nobody wants it any more.
  add column canceled_at timestamptz(3);

create index provider_calls_answered on provider_calls (provider, answered_at) where answered_at is not null;
create index provider_calls_under_way on provider_calls (provider, posting_at) where state = 'posting';
create unique index provider_calls_by_callback on provider_calls (callback_token_hash)
  where callback_token_hash is not null;

-- Callbacks that were taken in, so that each is a hint only once, however often the provider repeats it.
create table provider_callbacks (
  project_id text not null,
  attempt_key text not null,
  event_id text not null,
  received_at timestamptz(3) not null default now(),
  primary key (project_id, attempt_key, event_id),
  foreign key (project_id, attempt_key) references provider_calls (project_id, attempt_key) on delete cascade
);
select protect_project_rows('provider_callbacks');

-- The providers that can do the job too, best first; empty where the request named one.
alter table jobs add column alternatives text[] not null default '{}';
