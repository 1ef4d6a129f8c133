package io.parkflow.ground.answer;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers that were given, kept for a day.
@Singleton
final class Answers {
    private static final List<String> KEPT_HEADERS = List.of("ETag", "Location");

    private final Sql sql;
    private final JsonMapper json;
    private final Clock clock;

    Answers(Sql sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    HttpResponse<?> keep(Asked asked, HttpResponse<?> answer) {
        byte[] body = answer.getBody().map(this::bytes).orElse(new byte[0]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            answer.getHeaders().findFirst(name).ifPresent(value -> headers.put(name, value));
        }
        sql.of("""
                        insert into answer (tenant_id, caller_id, key, fingerprint, status, headers, body, given_at)
                        values (:tenant, :caller, :key, :fingerprint, :status, cast(:headers as jsonb), :body, :now)
                        """)
                .with("caller", asked.caller())
                .with("key", asked.key())
                .with("fingerprint", asked.fingerprint())
                .with("status", answer.code())
                .with("headers", new String(bytes(headers), StandardCharsets.UTF_8))
                .with("body", body)
                .with("now", clock.instant())
                .change();
        return given(answer.code(), headers, body);
    }

    /// @throws Rejected `problem.key-reused` when the key was used for another request
    Optional<HttpResponse<?>> find(Asked asked) {
        return sql.of("""
                        select fingerprint, status, headers, body from answer
                        where tenant_id = :tenant and caller_id = :caller and key = :key
                        """)
                .with("caller", asked.caller())
                .with("key", asked.key())
                .find(row -> replay(asked, row));
    }

    private HttpResponse<?> replay(Asked asked, Row row) {
        if (!row.text("fingerprint").equals(asked.fingerprint())) {
            throw Rejected.rule("problem.key-reused");
        }
        try {
            Map<String, String> headers =
                    json.readValue(row.text("headers"), Argument.mapOf(String.class, String.class));
            return given(row.integer("status"), headers, row.bytes("body"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<?> given(int status, Map<String, String> headers, byte[] body) {
        MutableHttpResponse<byte[]> answer =
                HttpResponse.<byte[]>status(HttpStatus.valueOf(status)).contentType(MediaType.APPLICATION_JSON_TYPE);
        headers.forEach(answer::header);
        return body.length == 0 ? answer : answer.body(body);
    }

    String fingerprint(HttpRequest<?> request, List<Object> sent) {
        return fingerprint(request.getMethod() + " " + request.getUri(), sent);
    }

    String fingerprint(String what, List<Object> sent) {
        MessageDigest digest = Sha256.digest();
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        sent.forEach(part -> digest.update(bytes(part)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
