-- A storyboard's clips are told apart by what they were made from; a render looks for those that are there already.
create index jobs_by_clip on jobs (project_id, (input ->> 'clipHash'))
  where kind = 'video' and status = 'succeeded' and input ->> 'clipHash' is not null;
