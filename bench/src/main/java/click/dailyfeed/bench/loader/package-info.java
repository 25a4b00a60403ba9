/** Loads a social graph through HTTP only, resumable at any point, and then has the platform's answers checked. */
package click.dailyfeed.bench.loader;
