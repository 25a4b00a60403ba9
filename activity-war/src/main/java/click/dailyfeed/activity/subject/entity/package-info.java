/** Posts, comments and likes as far as they decide what is shown to whom, read only. */
package click.dailyfeed.activity.subject.entity;
