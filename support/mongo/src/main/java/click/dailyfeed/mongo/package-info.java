/** The connection to MongoDB: one per server, its writes durable once acknowledged, and nobody waits long when it is away. */
package click.dailyfeed.mongo;
