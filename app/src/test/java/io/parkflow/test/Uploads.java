package io.parkflow.test;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Sends files as a browser does, and makes small ones of each kind.
@Singleton
public final class Uploads {
    public static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String BOUNDARY = "----parkflow7MA4YWxkTrZu0gW";

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;
    private final JsonMapper json;

    Uploads(EmbeddedServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
    }

    public Http.Reply send(String token, String name, byte[] content, String... headers) {
        return send(token, name, new ByteArrayInputStream(content), headers);
    }

    public Http.Reply send(String token, String name, InputStream content, String... headers) {
        return sendPart(token, "name=\"file\"; filename=\"" + name + "\"", content, headers);
    }

    /// @param disposition of the only part, after `form-data; `
    public Http.Reply sendPart(String token, String disposition, InputStream content, String... headers) {
        InputStream body = new SequenceInputStream(Collections.enumeration(
                List.of(bytes(head(disposition)), content, bytes("\r\n--" + BOUNDARY + "--\r\n"))));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve("/api/v1/files"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = answer.body();
            Map<String, Object> read =
                    text.startsWith("{") ? json.readValue(text, Argument.mapOf(String.class, Object.class)) : Map.of();
            return new Http.Reply(answer.statusCode(), answer.headers(), text, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a download carries.
    public byte[] bytes(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The beginning of a request body with one part.
    public static String head(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    public static String boundary() {
        return BOUNDARY;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
