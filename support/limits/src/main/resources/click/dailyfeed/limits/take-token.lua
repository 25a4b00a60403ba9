-- Takes a token out of a bucket. The bucket is one number, the instant at which it is full again, in microseconds since
-- the epoch by the clock of Redis (GCRA); a full bucket is not stored.
-- KEYS[1] bucket; ARGV[1] microseconds until a token is back; ARGV[2] microseconds until an empty bucket is full
-- Returns 1 for a token or 0 for none, and the microseconds until the bucket is full.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local before = tonumber(redis.call('GET', KEYS[1]) or now)
if before < now then
  before = now
end
local after = before + ARGV[1]
if after - now > tonumber(ARGV[2]) then
  return {0, before - now}
end
redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000))
return {1, after - now}
