/** Each like is one transaction: the counted row first, then the like, then its event. */
package click.dailyfeed.content.like.control;
