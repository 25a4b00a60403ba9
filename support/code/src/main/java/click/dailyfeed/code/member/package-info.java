/** Data of members as the HTTP contract shows it; an e-mail address is never part of it. */
package click.dailyfeed.code.member;
