/** Exceptions to problem documents (RFC 9457): one family for all services; nothing internal ever leaves. */
package click.dailyfeed.problem;
