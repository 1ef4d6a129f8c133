package io.parkflow.platform.forms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// An `http` or `https` address with a host and without credentials.
final class WebAddress {
    private WebAddress() {}

    static Optional<String> find(String written) {
        try {
            var uri = new URI(written.strip());
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(uri.toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
