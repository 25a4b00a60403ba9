/** Views (조회수) and reads: taken note of without delaying a reader; a view is counted once per viewer, post and hour. */
package click.dailyfeed.timeline.view;
