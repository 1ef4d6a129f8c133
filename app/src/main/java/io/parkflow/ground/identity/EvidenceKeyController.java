package io.parkflow.ground.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;

/// The public key of exported evidence. Its `kid` is the fingerprint to note down.
@Controller("/.well-known/evidence-keys.json")
final class EvidenceKeyController {
    private final EvidenceKey key;

    EvidenceKeyController(EvidenceKey key) {
        this.key = key;
    }

    @Get
    @Open
    @Operation(operationId = "evidenceKeys", summary = "Public key of exported evidence")
    HttpResponse<Map<String, Object>> keys() {
        return HttpResponse.<Map<String, Object>>ok(Map.of("keys", List.of(key.jwk())))
                .header("Cache-Control", "public, max-age=60");
    }
}
