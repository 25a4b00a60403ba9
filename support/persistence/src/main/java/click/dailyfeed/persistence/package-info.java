/** How Java values are kept in the database, and what is done when it refuses; no entity and no query lives here. */
package click.dailyfeed.persistence;
