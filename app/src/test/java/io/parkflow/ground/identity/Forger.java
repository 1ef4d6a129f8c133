package io.parkflow.ground.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes tokens that look like an honest one and are none.
@Singleton
public final class Forger {
    private final SigningKeys keys;

    Forger(SigningKeys keys) {
        this.keys = keys;
    }

    /// @return what is wrong with it → the token
    public Map<String, String> forgeries(String honest) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(honest).getJWTClaimsSet();
            String[] parts = honest.split("\\.", -1);
            Map<String, String> made = new LinkedHashMap<>();
            made.put("none", "");
            made.put("garbage", "open.sesame.please");
            made.put("expired", signed(expired(claims), keys.signing()));
            made.put("forged signature", signed(claims, new ECKeyGenerator(Curve.P_256).generate()));
            made.put(
                    "empty signature",
                    parts[0] + "." + parts[1] + "."
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
            made.put("alg none", new PlainJWT(claims).serialize());
            return made;
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet expired(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims)
                .issueTime(Date.from(Instant.now().minusSeconds(400)))
                .expirationTime(Date.from(Instant.now().minusSeconds(60)))
                .build();
    }

    private String signed(JWTClaimsSet claims, ECKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(Tokens.TYPE)
                        .keyID(keys.signing().getKeyID())
                        .build(),
                claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
