package io.parkflow.ground.identity;

import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The installation's key for what must be believed years later and without the server: Ed25519, never rotated, made
/// from the folder of secrets and for nothing else. Tokens are signed with other keys.
@Singleton
public final class EvidenceKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Ed25519PrivateKeyParameters key;
    private final String point;

    EvidenceKey(Vault vault) {
        this.key = new Ed25519PrivateKeyParameters(vault.derived("parkflow evidence key 1"), 0);
        this.point = BASE64.encodeToString(key.generatePublicKey().getEncoded());
    }

    /// RFC 7638: what somebody notes today to know the key by in ten years.
    public String fingerprint() {
        String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + point + "\"}";
        return BASE64.encodeToString(Sha256.digest().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /// The public half, RFC 8037.
    public Map<String, Object> jwk() {
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("x", point);
        jwk.put("use", "sig");
        jwk.put("alg", "EdDSA");
        jwk.put("kid", fingerprint());
        return jwk;
    }

    /// @param type what is signed, so that it is not taken for something else
    /// @return JWS, compact, RFC 7515
    public String sign(String type, String text) {
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(fingerprint(), type);
        String signed = encoded(header) + "." + encoded(text);
        byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return signed + "." + BASE64.encodeToString(signer.generateSignature());
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
