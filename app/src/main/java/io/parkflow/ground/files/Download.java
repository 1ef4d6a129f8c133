package io.parkflow.ground.files;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.SystemFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The answer that carries a file: to be saved, never to be shown or run in the page of this server.
public final class Download {
    private Download() {}

    /// Asked again with the `ETag` it has: 304. Ranges are answered by the server.
    public static HttpResponse<?> of(HttpRequest<?> request, StoredFile file, Path bytes) {
        String tag = "\"" + file.sha256() + "\"";
        boolean known = request.getHeaders().getAll("If-None-Match").stream().anyMatch(sent -> sent.contains(tag));
        MutableHttpResponse<?> answer = known
                ? HttpResponse.notModified()
                : HttpResponse.ok(new SystemFile(bytes.toFile(), MediaType.of(file.type())))
                        .contentType(MediaType.of(file.type()))
                        .header("Content-Disposition", disposition(file.name()));
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox");
    }

    /// RFC 6266 with RFC 5987: old readers get plain letters, all others the name.
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append("%02X".formatted((int) c));
            }
        }
        return out.toString();
    }
}
