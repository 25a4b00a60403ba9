/** The installer, run with stand-ins for the tools of a cluster: what it asks of them, and what it refuses. */
package click.dailyfeed.operator.installer;
