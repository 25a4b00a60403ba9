/** Activities and dead letters as MongoDB keeps them; a message key is unique. */
package click.dailyfeed.activity.activity.entity;
