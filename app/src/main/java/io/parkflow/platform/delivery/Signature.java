package io.parkflow.platform.delivery;

import io.parkflow.ground.text.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Proof that a webhook comes from this park: `t=<seconds>,v1=<hex>`, HMAC-SHA256 over `<seconds>.<body>`. While a
/// secret is being exchanged there is one `v1` for each that is valid; the receiver accepts either and refuses what
/// is older than it likes.
final class Signature {
    static final String HEADER = "Parkflow-Signature";

    private Signature() {}

    static String of(String body, Instant at, List<String> secrets) {
        String signed = at.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> "v1=" + HexFormat.of().formatHex(Hmac.of(bytes(secret), bytes(signed))))
                .collect(Collectors.joining(",", "t=" + at.getEpochSecond() + ",", ""));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
