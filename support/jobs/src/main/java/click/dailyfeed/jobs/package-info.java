/** Scheduled jobs: of all replicas one runs a job at a time, by a lease on database time. */
package click.dailyfeed.jobs;
