/** Gives the integration tests of a module a platform: started once, before the first of them. */
package click.dailyfeed.devservices.junit;
