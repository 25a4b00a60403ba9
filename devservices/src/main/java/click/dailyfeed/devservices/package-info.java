/** Starts and stops the whole platform, engines and servers, for a local run and for tests. */
package click.dailyfeed.devservices;
