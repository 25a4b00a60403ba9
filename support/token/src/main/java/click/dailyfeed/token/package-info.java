/**
 * Who the caller is: what every service does with an access token (auth.md A2..A9). A request goes on only with a
 * verified, unrevoked token, or without any where the operation is open.
 */
package click.dailyfeed.token;
