-- Begins the progress, unless there is one.
-- KEYS: the progress. ARGV: its epoch, from where on.
if redis.call('hexists', KEYS[1], 'epoch') == 0 then
  redis.call('del', KEYS[1])
  redis.call('hset', KEYS[1], 'epoch', ARGV[1], 'through', ARGV[2])
end
