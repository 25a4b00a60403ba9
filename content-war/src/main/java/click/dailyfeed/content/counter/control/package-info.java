/** Compares counters with their sets while members write, and repairs each under the lock that its writers take. */
package click.dailyfeed.content.counter.control;
