/** The error codes of the HTTP contract and the exception that carries one; a code never changes its name or status. */
package click.dailyfeed.code.problem;
