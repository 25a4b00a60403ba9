/** Checks of {@code .github/workflows}. */
package click.dailyfeed.operator.workflows;
