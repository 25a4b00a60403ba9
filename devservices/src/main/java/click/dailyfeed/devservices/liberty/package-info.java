/** The Liberty servers of the services, each in a process of its own; what they write stays out of the installation. */
package click.dailyfeed.devservices.liberty;
