/** The connection to Redis. What is in Redis can be lost: the database is the truth. */
package click.dailyfeed.redis;
