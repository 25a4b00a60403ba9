package click.dailyfeed.idempotency;

import java.util.UUID;

/**
 * One try at a request with a key.
 *
 * @param id what the key stands for, 32 bytes
 * @param bodyHash 32 bytes
 * @param name tells this attempt from all others with the same key
 */
record Attempt(byte[] id, byte[] bodyHash, String name) {

    static Attempt of(byte[] id, byte[] bodyHash) {
        return new Attempt(id, bodyHash, UUID.randomUUID().toString());
    }
}
