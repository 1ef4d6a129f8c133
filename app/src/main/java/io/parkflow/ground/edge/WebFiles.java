package io.parkflow.ground.edge;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The built web application: from a folder, else from the class path under `web/`.
///
/// A name is letters, digits and a few signs in folders below the root; nothing else is even looked for.
@Singleton
final class WebFiles {
    static final String PAGE = "/index.html";
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}){1,6}");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    /// How the build packed them, the smallest first.
    private static final List<Coding> PACKED = List.of(new Coding("br", ".br"), new Coding("gzip", ".gz"));

    private record Coding(String name, String ending) {}

    private final Path folder;

    WebFiles(@Value("${parkflow.web:app/web/dist}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /// @param path     the address, beginning with a slash
    /// @param accepted codings the browser reads, as its header names them
    Optional<WebFile> find(String path, Set<String> accepted) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.equals(PAGE) || !NAME.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        boolean hashed = path.startsWith("/assets/");
        return PACKED.stream()
                .filter(coding -> accepted.contains(coding.name()))
                .flatMap(coding -> read(path + coding.ending()).stream()
                        .map(bytes -> new WebFile(bytes, type, Optional.of(coding.name()), hashed)))
                .findFirst()
                .or(() -> read(path).map(bytes -> new WebFile(bytes, type, Optional.empty(), hashed)));
    }

    Optional<byte[]> read(String path) {
        Path file = folder.resolve(path.substring(1)).normalize();
        try {
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
            try (InputStream packed = WebFiles.class.getClassLoader().getResourceAsStream("web" + path)) {
                return packed == null ? Optional.empty() : Optional.of(packed.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
