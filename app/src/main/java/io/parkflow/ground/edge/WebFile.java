package io.parkflow.ground.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/// A file of the web application.
///
/// @param gzip   the bytes are compressed
/// @param hashed its name changes with its content, so it may be kept for ever
record WebFile(byte[] bytes, String type, boolean gzip, boolean hashed) {
    HttpResponse<?> answer(boolean headOnly) {
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>ok()
                .contentType(type)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=300");
        if (gzip) {
            answer.header("Content-Encoding", "gzip");
        }
        return headOnly ? answer : answer.body(bytes);
    }
}
