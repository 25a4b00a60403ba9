/** The audit log: ids and addresses only, never an e-mail address, a token or a password. */
package click.dailyfeed.member.audit.control;
