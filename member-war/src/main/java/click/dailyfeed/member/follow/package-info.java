/** Who follows whom (팔로우); one row per pair, counters equal the rows. */
package click.dailyfeed.member.follow;
