/** Made-up names and sentences in Korean and English; the same random source always gives the same text. */
package click.dailyfeed.bench.text;
