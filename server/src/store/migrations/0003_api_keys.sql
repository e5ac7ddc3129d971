-- Keys are for real work or for trying things out, can be rotated with an overlap, and say when they were last used.
alter table api_keys
  add column mode text not null default 'live' check (mode in ('live', 'test')),
  -- The secret before the last rotation, which holds until then.
  add column previous_hash text unique,
  add column previous_expires_at timestamptz(3),
  add column last_used_at timestamptz(3),
  add constraint api_keys_previous_ends check ((previous_hash is null) = (previous_expires_at is null));

alter table api_keys alter column mode drop default;

create index api_keys_by_age on api_keys (project_id, created_at desc, id desc) where revoked_at is null;
