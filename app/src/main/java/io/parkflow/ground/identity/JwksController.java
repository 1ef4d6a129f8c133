package io.parkflow.ground.identity;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;

/// The public keys of access tokens, for services that verify them themselves.
@Controller("/.well-known/jwks.json")
final class JwksController {
    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @Get
    @Open
    @Operation(operationId = "jwks", summary = "Public keys of access tokens")
    HttpResponse<Map<String, Object>> jwks() {
        List<Map<String, Object>> published =
                keys.published().stream().map(ECKey::toJSONObject).toList();
        return HttpResponse.<Map<String, Object>>ok(Map.of("keys", published))
                .header("Cache-Control", "public, max-age=60");
    }
}
