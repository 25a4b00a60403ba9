/** Black box tests of the whole platform: over HTTP only, never an internal class; the same for every layout. */
package click.dailyfeed.systemtests;
