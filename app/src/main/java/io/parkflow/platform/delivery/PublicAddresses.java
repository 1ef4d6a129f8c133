package io.parkflow.platform.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Which addresses belong to the public internet; everything else is refused to webhooks, so that nobody makes the
/// server speak to what only the server can reach (IANA special-purpose registries, RFC 6890).
final class PublicAddresses {
    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            String[] parts = text.split("/", 2);
            try {
                return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(text, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, start, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0;
        }
    }

    private static final List<Block> CLOSED = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    // carriers, and metadata of some clouds
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // link-local, and metadata of most clouds
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .stream()
            .map(Block::of)
            .toList();

    /// Of version 6 only what is handed out to the world, less what carries an address of version 4 inside.
    private static final Block GLOBAL = Block.of("2000::/3");

    private static final List<Block> CLOSED_6 = List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").stream()
            .map(Block::of)
            .toList();

    private PublicAddresses() {}

    /// An address of version 4 written as version 6 has become one of version 4 already.
    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return CLOSED.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL.holds(bytes) && CLOSED_6.stream().noneMatch(block -> block.holds(bytes));
    }
}
