/** What every boundary shares: the success envelope, the JSON rules, the size limit of bodies; no rule of the domain. */
package click.dailyfeed.http;
