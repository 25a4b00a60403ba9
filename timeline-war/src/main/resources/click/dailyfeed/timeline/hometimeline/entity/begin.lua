-- Begins a home timeline anew: from now on it takes what is fanned out, and is not read before it is finished.
-- KEYS: the home timeline. ARGV: the sentinel of one that is being built, seconds to live unfinished.
redis.call('del', KEYS[1])
redis.call('zadd', KEYS[1], -1, ARGV[1])
redis.call('expire', KEYS[1], ARGV[2])
