import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Optional;

/// The parts are those that were signed, by the key in the export; whose key that is, only its fingerprint can tell.
final class SignatureCheck {
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final Export export;

    SignatureCheck(Export export) {
        this.export = export;
    }

    /// @param expected the fingerprint the installation has published
    /// @return the fingerprint of the key
    String run(Optional<String> expected) {
        var jws = export.text("signature.jws").strip().split("\\.", -1);
        if (jws.length != 3) {
            throw new Altered("signature.jws is no signature");
        }
        var header = Json.object(Json.read(decoded(jws[0])));
        if (!"EdDSA".equals(header.get("alg")) || !"parkflow-evidence/1".equals(header.get("typ"))) {
            throw new Altered("signature.jws is a signature of something else");
        }
        var x = EventCheck.said(
                Json.object(Json.list(
                                Json.object(Json.read(export.text("jwks.json"))).get("keys"))
                        .getFirst()),
                "x");
        var fingerprint = fingerprint(x);
        if (expected.isPresent() && !expected.get().equals(fingerprint)) {
            throw new Altered("it is signed by the key %s, not by the one expected".formatted(fingerprint));
        }
        if (!fingerprint.equals(header.get("kid")) || !holds(x, jws[0] + "." + jws[1], jws[2])) {
            throw new Altered("the signature is not by the key in jwks.json");
        }
        var manifest = decoded(jws[1]);
        for (var part : new String[] {"evidence.json", "chain.txt"}) {
            if (!manifest.contains("\n" + part + " " + Hash.of(export.parts().get(part)) + "\n")) {
                throw new Altered(part + " is not what was signed");
            }
        }
        return fingerprint;
    }

    private static String decoded(String base64) {
        return new String(BASE64.decode(base64), StandardCharsets.UTF_8);
    }

    /// RFC 7638.
    private static String fingerprint(String x) {
        var canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hash.raw(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean holds(String x, String signed, String signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key(BASE64.decode(x)));
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(BASE64.decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// RFC 8032: little endian, the highest bit is that of the other coordinate.
    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        var odd = (point[point.length - 1] & 0x80) != 0;
        var bigEndian = new byte[point.length];
        for (int i = 0; i < point.length; i++) {
            bigEndian[i] = point[point.length - 1 - i];
        }
        bigEndian[0] &= 0x7f;
        var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian)));
        return KeyFactory.getInstance("Ed25519").generatePublic(spec);
    }
}
