/** The judgement of a loaded platform: what it answers over HTTP must equal, element for element, what the graph and the journal say. */
package click.dailyfeed.bench.check;
