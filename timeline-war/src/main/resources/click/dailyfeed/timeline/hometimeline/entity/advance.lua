-- Raises the progress, unless somebody else has or it was lost.
-- KEYS: the progress. ARGV: its epoch, from, to.
local progress = redis.call('hmget', KEYS[1], 'epoch', 'through')
if progress[1] ~= ARGV[1] or progress[2] ~= ARGV[2] then
  return 0
end
redis.call('hset', KEYS[1], 'through', ARGV[3])
return 1
