/** The stores and the broker the services need; each is a real one, in a process of its own. */
package click.dailyfeed.devservices.engine;
