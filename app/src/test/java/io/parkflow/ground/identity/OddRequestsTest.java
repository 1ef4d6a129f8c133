package io.parkflow.ground.identity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.parkflow.test.Http;
import io.parkflow.test.Migrated;
import io.parkflow.test.Town;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whatever is sent, the answer is a refusal somebody can understand, never a fault of the server.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest implements TestPropertyProvider {
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "1",
            "\"x\"",
            "{\"login\":null}",
            "{\"login\":1,\"password\":2}",
            "{\"login\":[],\"password\":{}}",
            "{\"login\":\"a\\u0000b\",\"password\":\"x\"}",
            "{\"login\":\"\\ud800\",\"password\":\"\\udfff\"}",
            "{\"name\":\"a\\u0000b\",\"login\":\"abc\",\"roles\":[null]}",
            "{\"name\":\"x\",\"login\":\"abcd\",\"roles\":[\"\\u0000\"],\"unitId\":\"x\"}",
            "{\"name\":\"x\",\"name\":\"y\"}",
            "{\"login\":\"" + "x".repeat(100_000) + "\",\"password\":\"x\"}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"park\":\"x\",\"privacyConsent\":\"yes\"}",
            "{\"slug\":\"x\",\"admin\":[]}",
            "{\"state\":{}}",
            "{\"refresh_token\":\"" + "é".repeat(3_000) + "\"}",
            "\u0000\u0001\u0002",
            "{\"login\":\"x\",\"password\":\"x\"} trailing");
    private static final List<String> POSTS = List.of(
            "/api/v1/auth/login",
            "/api/v1/auth/refresh",
            "/api/v1/auth/logout",
            "/api/v1/auth/park",
            "/api/v1/auth/registrations",
            "/api/v1/members",
            "/api/v1/units",
            "/api/v1/platform/tenants",
            "/api/v1/members/x/password-resets");
    private static final List<String> GETS = List.of(
            "/api/v1/members?q=%00",
            "/api/v1/members?q=%25_%5C",
            "/api/v1/members?q=%ff%fe",
            "/api/v1/members?q=%",
            "/api/v1/members?limit=x",
            "/api/v1/members?limit=-1",
            "/api/v1/members?limit=99999999999999",
            "/api/v1/members?cursor=x",
            "/api/v1/members?cursor=%00",
            "/api/v1/members?cursor=",
            "/api/v1/members?role=%F0%9F%98%80",
            "/api/v1/members?limit=1&limit=2",
            "/api/v1/members/%00",
            "/api/v1/members/..%2f..",
            "/api/v1/members/" + "9".repeat(3_000),
            "/api/v1/residents?q=%27%20or%201=1--",
            "/api/v1/residents/%20",
            "/%00",
            "/api/v1/%E0%80%AF");

    @Inject
    Http http;

    @Inject
    Town town;

    private String token = "";

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Migrated.properties());
        properties.put("parkflow.limits.caller-per-second", "10000");
        return properties;
    }

    @BeforeAll
    void signIn() {
        token = town.person(town.park(), "TENANT_ADMIN").token();
    }

    @Test
    void oddBodiesAreRefused() {
        for (String path : POSTS) {
            for (String body : BODIES) {
                Http.Reply reply = http.send("POST", path, token, body);
                assertTrue(
                        reply.status() < 500,
                        () -> path + " " + body.substring(0, Math.min(60, body.length())) + " " + reply.text());
            }
        }
    }

    @Test
    void oddAddressesAreRefused() {
        for (String path : GETS) {
            try {
                Http.Reply reply = http.get(path, token, "Accept", "text/html, application/json");
                assertTrue(reply.status() < 500, () -> path + " " + reply.text());
            } catch (IllegalArgumentException e) {
                // the client itself refuses to send it
            }
        }
    }

    @Test
    void oddHeadersAreRefused() {
        for (String[] header : List.of(
                new String[] {"Authorization", "Bearer"},
                new String[] {"Authorization", "Bearer  "},
                new String[] {"Authorization", "\u00e9"},
                new String[] {"Cookie", "parkflow_refresh=;;=,\"\\"},
                new String[] {"Accept-Language", "%%%;q=x,,zh-"},
                new String[] {"Idempotency-Key", "x"},
                new String[] {"If-Match", "\"99999999999999999999\""},
                new String[] {"Accept", "nothing/at-all"},
                new String[] {"X-Forwarded-For", "1.1.1.1,,,"})) {
            Http.Reply read = http.get("/api/v1/me", "", header);
            Http.Reply refreshed = http.send("POST", "/api/v1/auth/refresh", "", "{}", header);
            assertTrue(
                    read.status() < 500 && refreshed.status() < 500, () -> header[0] + read.text() + refreshed.text());
        }
    }
}
