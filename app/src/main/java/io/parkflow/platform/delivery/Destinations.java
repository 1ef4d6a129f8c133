package io.parkflow.platform.delivery;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where webhooks may go: https on the usual ports to public addresses, and the hosts inside that the operator of this
/// installation has named.
@Singleton
final class Destinations {
    static final int LONGEST = 500;
    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private final Set<String> inside;

    /// @param inside hosts of the own network that webhooks may reach, over http too and on any port
    Destinations(@Value("${parkflow.webhooks.inside:}") List<String> inside) {
        this.inside = inside.stream()
                .filter(host -> !host.isBlank())
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @return the address to use; empty: it is none that a webhook may have
    Optional<URI> find(String written) {
        try {
            URI uri = new URI(written.strip());
            if (uri.getHost() == null || uri.getUserInfo() != null || written.length() > LONGEST) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            URI plain = new URI(scheme, null, host, uri.getPort(), uri.getPath(), uri.getQuery(), null);
            return usable(plain) ? Optional.of(plain) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean usable(URI uri) {
        if (isInside(uri.getHost())) {
            return uri.getScheme().equals("https") || uri.getScheme().equals("http");
        }
        return uri.getScheme().equals("https")
                && (uri.getPort() == -1 || PORTS.contains(uri.getPort()))
                && literalIsPublic(uri.getHost());
    }

    /// A name is looked up when it is used; an address can be judged at once.
    private static boolean literalIsPublic(String host) {
        try {
            return PublicAddresses.holds(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    boolean isInside(String host) {
        return inside.contains(host);
    }

    /// Looks a host up, once for each connection, and hands out only what may be spoken to: what was checked is what is
    /// connected to, so a name that changes its mind gains nothing.
    ///
    /// @throws ClosedAddress when one of its addresses is not public
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!isInside(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : all) {
                if (!PublicAddresses.holds(address)) {
                    throw new ClosedAddress();
                }
            }
        }
        return all;
    }

    /// The host is there, but not for us.
    static final class ClosedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
