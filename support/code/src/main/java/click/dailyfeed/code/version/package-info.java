/** Versions of what members change: each change makes the next one, and who changes may say from which one they started. */
package click.dailyfeed.code.version;
