-- Jobs of some kinds can be resumed: the one way out of a final state, and only for a job that was made to allow it.
-- Whatever it had cost until then has been settled; `settled_micros_usd` keeps that from being settled once more.
alter table jobs
  add column resumable boolean not null default false,
  -- A part of our own making, of a kind that the contract does not know: clients neither see it nor hear of it.
  add column internal boolean not null default false,
  add column settled_micros_usd bigint not null default 0;

drop trigger jobs_terminal_is_final on jobs;

create trigger jobs_terminal_is_final before update on jobs for each row
  when (
    old.status in ('succeeded', 'failed', 'canceled')
    and new.status is distinct from old.status
    and not (old.resumable and new.status = 'queued')
  )
  execute function refuse_leaving_terminal();
