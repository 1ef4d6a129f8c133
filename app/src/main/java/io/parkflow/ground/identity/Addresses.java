package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From where a request comes. A forwarding header counts only when one of our own proxies has sent it; of an IPv6
/// address the first 64 bits count, because one household has them all.
@Singleton
final class Addresses {
    private final Set<String> proxies;

    Addresses(@Value("${parkflow.proxies:}") List<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    String of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        String direct = peer == null ? "unknown" : peer.getHostAddress();
        String address = proxies.contains(direct) ? forwarded(request).orElse(direct) : direct;
        return address.contains(":") ? household(address) : address;
    }

    /// The last hop that is not ours: everything before it may be invented.
    private Optional<String> forwarded(HttpRequest<?> request) {
        return Arrays.stream(request.getHeaders()
                        .get("X-Forwarded-For", String.class, "")
                        .split(","))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty() && hop.length() <= 45 && !proxies.contains(hop))
                .reduce((_, later) -> later);
    }

    private static String household(String address) {
        String[] groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
