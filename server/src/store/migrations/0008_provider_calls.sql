-- What a call was expected to cost when it was begun. Until it is settled it counts against the job's limit, and it
-- is what is written down when nobody can say what was billed.
alter table provider_calls add column estimated_micros_usd bigint not null default 0;

-- The most that a job and all it makes may cost; null: no limit of its own.
alter table jobs add column max_cost_micros_usd bigint check (max_cost_micros_usd >= 0);
