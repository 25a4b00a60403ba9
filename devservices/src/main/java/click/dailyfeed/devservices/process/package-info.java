/** Runs foreign servers as processes of their own; none outlives the process that started it. */
package click.dailyfeed.devservices.process;
