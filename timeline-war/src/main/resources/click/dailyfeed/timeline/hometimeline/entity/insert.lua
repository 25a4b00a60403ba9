-- Puts an entry in those home timelines that exist. One that has become too long loses its oldest entries, and its sentinel
-- then says from where on it is complete.
-- KEYS: home timelines. ARGV: score and member of the entry, greatest number of entries, how many more until it is cut.
local longest, surplus = tonumber(ARGV[3]), tonumber(ARGV[4])
for _, key in ipairs(KEYS) do
  if redis.call('exists', key) == 1 then
    redis.call('zadd', key, ARGV[1], ARGV[2])
    local excess = redis.call('zcard', key) - 1 - longest
    local sentinel = redis.call('zrange', key, 0, 0)[1]
    local micros, id, rest = string.match(sentinel, '^!(%d+):(%d+)(:.*)$')
    if excess > surplus and micros then
      redis.call('zremrangebyrank', key, 1, excess)
      local oldest = redis.call('zrange', key, 1, 1, 'withscores')
      local oldestId = string.match(oldest[1], '^(%d+):')
      local was, is = tonumber(micros), tonumber(oldest[2])
      if is > was or (is == was and oldestId > id) then
        redis.call('zrem', key, sentinel)
        redis.call('zadd', key, -1, '!' .. oldest[2] .. ':' .. oldestId .. rest)
      end
    end
  end
end
