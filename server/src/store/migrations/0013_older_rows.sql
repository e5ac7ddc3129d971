-- What jobs of earlier releases were given and gave, as this one reads it: a slideshow video was one MP4, pictures had no
-- characters, and less was measured.
create function measured_before(report jsonb) returns jsonb language sql immutable as $$
  select case
    when report is null or report = 'null'::jsonb then 'null'::jsonb
    else '{"caption_error_ms": null, "duck_depth_db": null, "missing_characters": []}'::jsonb || report
  end
$$;

update jobs
set input = input || '{"outputs": [{"type": "video"}]}'::jsonb
where kind = 'slideshow-video' and not input ? 'outputs';

update jobs
set output = output || jsonb_build_object(
  'quality', measured_before(output -> 'quality'),
  'poster', null,
  'render', null,
  'stems', '[]'::jsonb,
  'chapters', '[]'::jsonb,
  'outputs', jsonb_build_array(jsonb_build_object(
    'artifact', output -> 'artifact',
    'poster', null,
    'quality', measured_before(output -> 'quality'),
    'render', null,
    'stages', output -> 'stages'
  ))
)
where kind = 'slideshow-video' and output is not null and not output ? 'outputs';

update jobs
set output = output || jsonb_build_object('quality', measured_before(output -> 'quality'))
where kind = 'compose' and output is not null;

update jobs
set
  input = '{"cast": [], "characters": []}'::jsonb || input,
  output = case when output is null then null else '{"characters": []}'::jsonb || output end
where kind = 'images' and not input ? 'cast';

drop function measured_before(jsonb);
