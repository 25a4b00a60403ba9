/**
 * A creating request that is sent again with its Idempotency-Key has its effect once: the answer is stored in the transaction
 * of the effect, so that either both are there or neither.
 */
package click.dailyfeed.idempotency;
