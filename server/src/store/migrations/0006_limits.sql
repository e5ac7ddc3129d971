-- What the limits of requests and of spending count.

-- Points taken from each bucket in its present window; written by rate-limiter-flexible (store/rate-limits.ts), which
-- wants these columns in this order. Rows of all projects and of clients without one: only the server itself comes
-- here. Losing them in a crash only lets a window begin anew.
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- In millionths of a US dollar a day. Null: as the server is configured; 0: nothing may be spent.
alter table projects add column spend_limit_micros_per_day bigint check (spend_limit_micros_per_day >= 0);

create table project_spend (
  project_id text not null references projects (id) on delete cascade,
  -- In UTC.
  day date not null,
  -- By jobs that have not ended yet.
  reserved_micros bigint not null default 0,
  -- By jobs that have.
  billed_micros bigint not null default 0,
  primary key (project_id, day)
);

select protect_project_rows('project_spend');

-- What a job has reserved, and of which day; both go with its end.
alter table jobs
  add column reserved_micros_usd bigint not null default 0 check (reserved_micros_usd >= 0),
  add column spend_day date;
