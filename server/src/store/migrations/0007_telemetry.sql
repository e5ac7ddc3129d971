-- The trace that a job belongs to (W3C Trace Context, `traceparent`), so that its runs, in whatever process, show
-- under the request that made it. Null where nothing is traced.
alter table jobs add column trace_parent text;

-- Old events are forgotten by age, whoever's they are.
create index events_by_age on events (created_at);

-- The figures of all projects' jobs count those that are not over; few rows of a large table.
create index jobs_unfinished on jobs (kind, status, created_at) where finished_at is null;
