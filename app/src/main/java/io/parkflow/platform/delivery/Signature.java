package io.parkflow.platform.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proof that a webhook comes from this park: `t=<seconds>,v1=<hex>`, HMAC-SHA256 over `<seconds>.<body>`. While a
/// secret is being exchanged there is one `v1` for each that is valid; the receiver accepts either and refuses what
/// is older than it likes.
final class Signature {
    static final String HEADER = "Parkflow-Signature";

    private Signature() {}

    static String of(String body, Instant at, List<String> secrets) {
        String signed = at.getEpochSecond() + "." + body;
        return secrets.stream()
                .map(secret -> "v1=" + HexFormat.of().formatHex(hmac(bytes(secret), bytes(signed))))
                .collect(Collectors.joining(",", "t=" + at.getEpochSecond() + ",", ""));
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
