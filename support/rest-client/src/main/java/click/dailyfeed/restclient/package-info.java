/** Calls of other services: typed clients, and one guard for each called service that bears its policies. */
package click.dailyfeed.restclient;
