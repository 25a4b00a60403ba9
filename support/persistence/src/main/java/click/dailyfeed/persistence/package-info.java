/** How Java values are kept in the database, the same in every service; no entity and no query lives here. */
package click.dailyfeed.persistence;
