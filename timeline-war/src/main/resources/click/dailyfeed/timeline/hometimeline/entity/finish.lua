-- Finishes a home timeline, unless it was lost or begun anew meanwhile.
-- KEYS: the home timeline. ARGV: the sentinel it was begun with, the sentinel of a finished one, seconds to live, then score and
-- member of each entry.
if not redis.call('zscore', KEYS[1], ARGV[1]) then
  return 0
end
for i = 4, #ARGV, 2 do
  redis.call('zadd', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('zrem', KEYS[1], ARGV[1])
redis.call('zadd', KEYS[1], -1, ARGV[2])
redis.call('expire', KEYS[1], ARGV[3])
return 1
