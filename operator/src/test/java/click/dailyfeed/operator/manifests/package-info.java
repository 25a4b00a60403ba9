/** Checks of what the overlays render to: every document by its schema, and every name that one document has of another. */
package click.dailyfeed.operator.manifests;
