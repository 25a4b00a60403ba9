/** The social graphs that are loaded: immutable, members numbered from 0, each undirected edge once and none to oneself. */
package click.dailyfeed.bench.graph;
