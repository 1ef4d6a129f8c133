package io.parkflow.ground.files;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.http.server.types.files.SystemFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The answer that carries a file: to be saved, never to be shown or run in the page of this server.
public final class Download {
    private static final MediaType ZIP = MediaType.of("application/zip");

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

    /// A file that is not kept under files, for example a template of the standard library.
    public static HttpResponse<?> made(String name, byte[] bytes) {
        return HttpResponse.ok(bytes)
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox");
    }

    /// A zip, written while it is sent.
    public static HttpResponse<?> of(String name, Parcel parcel) {
        return HttpResponse.ok(new StreamedFile(new ParcelStream(parcel), ZIP))
                .contentType(ZIP)
                .header("Content-Disposition", disposition(name))
                .header("Cache-Control", "private, no-store")
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
