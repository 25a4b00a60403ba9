/** In-container tests: the server under test belongs to the platform like any other. */
package click.dailyfeed.devservices.arquillian;
