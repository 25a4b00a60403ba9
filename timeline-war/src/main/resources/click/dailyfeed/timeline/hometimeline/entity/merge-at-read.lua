-- Marks an author as one whose posts are merged when timelines are read.
-- KEYS: the progress. ARGV: its epoch, the field of the author.
if redis.call('hget', KEYS[1], 'epoch') ~= ARGV[1] then
  return 0
end
redis.call('hset', KEYS[1], ARGV[2], 1)
return 1
