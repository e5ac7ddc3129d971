-- Providers that a project registered while the server ran. They are few, and read whole.
create table registered_providers (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  -- As it was registered: names of secrets, never secrets.
  document jsonb not null,
  enabled boolean not null,
  -- How its last probe went; see ProviderProbe in specs/providers.yaml.
  probe jsonb not null,
  -- Counts every change, that of the probe included: what was made of an older one is stale.
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (project_id, id)
);

select protect_project_rows('registered_providers');
