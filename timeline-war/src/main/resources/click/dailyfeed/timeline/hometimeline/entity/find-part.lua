-- A part of a home timeline, newest first, with what is needed to judge it.
-- KEYS: the home timeline, the progress. ARGV: score and padded id of the last entry seen ("+inf" and "" at the beginning),
-- how many entries, seconds to live since the last read.
-- Returns the sentinel, the epoch and the progress, then member and score of each entry; nothing without a timeline.
local lowest = redis.call('zrange', KEYS[1], 0, 0, 'withscores')
if lowest[2] ~= '-1' then
  return {}
end
if redis.call('ttl', KEYS[1]) < tonumber(ARGV[4]) / 2 then
  redis.call('expire', KEYS[1], ARGV[4])
end
local progress = redis.call('hmget', KEYS[2], 'epoch', 'through')
if not progress[1] then
  return {}
end
local found = {lowest[1], progress[1], progress[2]}
local offset, wanted = 0, tonumber(ARGV[3])
while wanted > 0 do
  local part = redis.call('zrevrangebyscore', KEYS[1], ARGV[1], 0, 'withscores', 'limit', offset, wanted)
  if #part == 0 then
    break
  end
  offset = offset + #part / 2
  for i = 1, #part, 2 do
    if part[i + 1] ~= ARGV[1] or part[i] < ARGV[2] then
      found[#found + 1] = part[i]
      found[#found + 1] = part[i + 1]
      wanted = wanted - 1
    end
  end
end
return found
