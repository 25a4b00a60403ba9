-- Gives a lock back, if it is still ours.
-- KEYS: the lock. ARGV: whose it is.
if redis.call('get', KEYS[1]) == ARGV[1] then
  redis.call('del', KEYS[1])
end
