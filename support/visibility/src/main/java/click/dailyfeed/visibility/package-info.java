/** Who may see what (rules.md R5): pure decisions over facts that each service loads for itself; no SQL. */
package click.dailyfeed.visibility;
