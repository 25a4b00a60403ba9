/** Signing keys (auth.md A1); exactly one is primary. */
package click.dailyfeed.member.key;
