package io.parkflow.ground.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;

/// A file of the web application.
///
/// @param coding how the bytes are packed
/// @param hashed its name changes with its content, so it may be kept for ever
record WebFile(byte[] bytes, String type, Optional<String> coding, boolean hashed) {
    HttpResponse<?> answer(boolean headOnly) {
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>ok()
                .contentType(type)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=300");
        coding.ifPresent(name -> answer.header("Content-Encoding", name));
        return headOnly ? answer : answer.body(bytes);
    }
}
