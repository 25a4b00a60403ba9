/**
 * Inbound limits (resilience.md F6, F7): how much one client may ask for in a time, and how many requests run at once; what
 * our own services ask each other is neither counted nor refused.
 */
package click.dailyfeed.limits;
