package io.parkflow.ground.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest implements TestPropertyProvider {
    @Inject
    Http http;

    @Inject
    Town town;

    @Override
    public Map<String, String> getProperties() {
        try {
            Path dist = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "web");
            Files.createDirectories(dist.resolve("assets"));
            Files.writeString(dist.resolve("index.html"), "<meta name=csp-nonce content=__NONCE__>");
            Files.writeString(dist.resolve("assets/main-1a2b.js"), "export default 1;");
            Files.writeString(dist.resolve("assets/main-1a2b.js.br"), "packed small");
            Files.writeString(dist.resolve("assets/main-1a2b.js.gz"), "packed");
            Files.writeString(dist.resolveSibling("secret.json"), "{}");
            Map<String, String> properties = new HashMap<>(Migrated.properties());
            properties.put("parkflow.web", dist.toString());
            properties.put("parkflow.limits.caller-per-second", "2");
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyAnswerIsDressed() {
        for (Http.Reply reply : List.of(
                http.get("/api/v1/nothing", ""),
                http.get("/api/v1/me", ""),
                http.get("/.well-known/jwks.json", ""),
                http.get("/health", ""),
                http.post("/api/v1/auth/login", "", "{"))) {
            assertEquals("nosniff", reply.header("X-Content-Type-Options"), reply.text());
            assertEquals("no-referrer", reply.header("Referrer-Policy"));
            assertTrue(reply.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
            assertFalse(reply.header("X-Request-Id").isEmpty());
        }
    }

    @Test
    void metricsAreTextForPrometheus() {
        Http.Reply metrics = http.get("/metrics", "");

        assertEquals(200, metrics.status());
        assertTrue(metrics.text().contains("hikaricp_connections"), metrics.text());
    }

    @Test
    void aClientMayNameItsRequestByAUuidOnly() {
        String name = UUID.randomUUID().toString();

        Http.Reply named = http.get("/api/v1/me", "", "X-Request-Id", name);
        Http.Reply smuggled = http.get("/api/v1/me", "", "X-Request-Id", "1' or '1'='1");

        assertEquals(name, named.header("X-Request-Id"));
        assertEquals(name, named.string("trace"));
        assertEquals(36, smuggled.header("X-Request-Id").length());
    }

    @Test
    void aBodyTooLargeIsRefusedBeforeItIsRead() {
        String large = "{\"login\":\"" + "x".repeat(3 << 20) + "\"}";

        Http.Reply reply = http.post("/api/v1/auth/login", "", large);

        assertEquals(413, reply.status(), reply.text());
    }

    @Test
    void thePageComesWithANonceOfItsOwn() {
        Http.Reply one = http.get("/cases/42", "", "Accept", "text/html");
        Http.Reply two = http.get("/", "", "Accept", "text/html");

        assertEquals(200, one.status(), one.text());
        String nonce = one.text().replaceAll(".*content=([^>]+)>.*", "$1");
        assertTrue(one.header("Content-Security-Policy").contains("'nonce-" + nonce + "'"), one.text());
        assertFalse(one.header("Content-Security-Policy").contains("unsafe-inline"));
        assertNotEquals(one.text(), two.text());
        assertTrue(one.header("Content-Type").startsWith("text/html"));
    }

    @Test
    void filesAreFoundByNameAndNothingElseIs() {
        Http.Reply script = http.get("/assets/main-1a2b.js", "");

        assertEquals(200, script.status());
        assertTrue(script.header("Cache-Control").contains("immutable"));
        assertTrue(script.header("Content-Type").startsWith("text/javascript"));
        assertEquals(404, http.get("/assets/other.js", "").status());
        assertEquals(404, http.get("/api/v1/nothing", "", "Accept", "text/html").status());
        for (String path :
                List.of("/../secret.json", "/assets/..%2f..%2fsecret.json", "/%2e%2e/secret.json", "/index.html")) {
            assertNotEquals(200, http.get(path, "").status(), path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "gzip;q=1.0 , BR, br         | br   | packed small",
                "gzip, deflate               | gzip | packed",
                "gzip, br;q=0                | gzip | packed",
                "br; q=0.000, identity       | none | export default 1;",
                "identity                    | none | export default 1;",
                "brotli, xgzip               | none | export default 1;"
            },
            delimiter = '|')
    void aFileComesAsTheBrowserReadsIt(String accepted, @Nullable String coding, String bytes) {
        Http.Reply script = http.get("/assets/main-1a2b.js", "", "Accept-Encoding", accepted);

        assertEquals(Objects.requireNonNullElse(coding, ""), script.header("Content-Encoding"));
        assertEquals(bytes, script.text());
        assertEquals("Accept-Encoding", script.header("Vary"));
    }

    @Test
    void aCallerWhoAsksTooMuchIsToldToWaitAndOthersAreNot() {
        Town.Person busy = town.person(town.park(), "APPLICANT");
        Town.Person calm = town.person(busy.park(), "APPLICANT");
        int last = 0;
        for (int i = 0; i < 30 && last != 429; i++) {
            last = http.get("/api/v1/roles", busy.token()).status();
        }

        assertEquals(429, last);
        assertEquals("1", http.get("/api/v1/roles", busy.token()).header("Retry-After"));
        assertEquals(200, http.get("/api/v1/roles", calm.token()).status());
    }
}
