package click.dailyfeed.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses with a common beginning.
 *
 * @param network its first address, 4 or 16 bytes
 * @param prefix how many bits they have in common
 */
record AddressRange(byte[] network, int prefix) {

    private static final String IPV4 = "[0-9]{1,3}(\\.[0-9]{1,3}){3}";
    private static final String IPV6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

    /**
     * @param text an address, {@code 10.0.0.1}, or a range, {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] network = address(parts[0])
                .map(InetAddress::getAddress)
                .orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
        int bits = network.length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : prefix(parts, text);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return new AddressRange(network, prefix);
    }

    private static int prefix(String[] parts, String text) {
        if (parts.length > 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("not a range of addresses: " + text);
        }
        return Integer.parseInt(parts[1]);
    }

    /** The address that a text is; empty for anything else. Never asks a name server. */
    static Optional<InetAddress> address(String text) {
        if (!text.matches(IPV4) && !text.matches(IPV6)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        int whole = prefix / Byte.SIZE;
        int rest = Byte.SIZE - prefix % Byte.SIZE;
        return bytes.length == network.length
                && Arrays.equals(bytes, 0, whole, network, 0, whole)
                && (rest == Byte.SIZE || (bytes[whole] & 0xff) >> rest == (network[whole] & 0xff) >> rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && prefix == range.prefix && Arrays.equals(network, range.network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + prefix;
    }

    @Override
    public String toString() {
        return Arrays.toString(network) + "/" + prefix;
    }
}
