-- Files that clients send by themselves, in steps: announced, sent to a place of their own, completed. The bytes lie
-- there under the upload's id until the upload has long expired; `swept` says that they are gone.
create table asset_uploads (
  project_id text not null references projects (id) on delete cascade,
  id text not null,
  -- The asset it becomes.
  asset_id text not null,
  filename text not null,
  mime text not null,
  size_bytes bigint not null,
  checksum text,
  completed_at timestamptz(3),
  swept boolean not null default false,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  primary key (project_id, id)
);

create index asset_uploads_pending on asset_uploads (project_id, expires_at) where completed_at is null;
create index asset_uploads_by_end on asset_uploads (expires_at);

select protect_project_rows('asset_uploads');
