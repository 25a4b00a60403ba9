/**
 * The tables of all services and the program that creates them: migrations only go forward, and foreign keys stay within one
 * service's tables.
 */
package click.dailyfeed.schema;
