/** Programs that load a running dailyfeed over HTTP only and judge its answers; they never touch an engine or an internal class. */
package click.dailyfeed.bench;
