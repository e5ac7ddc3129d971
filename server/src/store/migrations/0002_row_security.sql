-- Requests work under a role that sees one project only: the one named by the setting app.project_id. A query that
-- forgets its `where project_id = ...` then finds nothing of others, and writes nothing to them. The role owns
-- nothing and cannot log in; the server's own connections switch to it (store/tenants.ts).

do $$ begin
  -- Roles are of the whole cluster: another database of it, or an administrator, may have been here first.
  if not exists (select from pg_roles where rolname = 'potterlabs_tenant') then
    create role potterlabs_tenant nologin;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;

do $$ begin
  -- A superuser may switch to any role as it is; others must be members.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant potterlabs_tenant to %I', current_user);
  end if;
exception when insufficient_privilege then
  if not pg_has_role(current_user, 'potterlabs_tenant', 'member') then
    raise exception 'let an administrator run: grant potterlabs_tenant to %', current_user
      using errcode = 'insufficient_privilege';
  end if;
end $$;

grant usage on schema public to potterlabs_tenant;

-- Every table with rows of projects is handed to this function by the migration that makes it; a test finds those
-- that were forgotten. FORCE makes the policies hold for the tables' owner too, so the owner has one of its own.
create function protect_project_rows(target regclass, project_column text default 'project_id')
returns void language plpgsql as $$
declare
  own text := format('%I = current_setting(''app.project_id'', true)', project_column);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy own_project on %s to potterlabs_tenant using (%s) with check (%s)', target, own, own);
  execute format('create policy whole_table on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant select, insert, update, delete on %s to potterlabs_tenant', target);
end $$;

select protect_project_rows('projects', 'id');
select protect_project_rows(name::regclass) from unnest(array[
  'api_keys', 'jobs', 'job_dependencies', 'job_logs', 'provider_calls', 'events', 'idempotency_keys', 'artifacts',
  'assets', 'documents'
]) as name;
