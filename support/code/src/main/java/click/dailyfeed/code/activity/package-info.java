/** What members do, as the services tell it to each other: an event names ids only, a consumer loads the current rows. */
package click.dailyfeed.code.activity;
