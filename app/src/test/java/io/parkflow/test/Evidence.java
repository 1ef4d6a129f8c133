package io.parkflow.test;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/// Exports cases and asks the verifier of `infra/verify`, which shares no line with the server, what it finds.
@Singleton
public final class Evidence {
    private static final Path VERIFIER =
            Path.of("..", "infra", "evidence").toAbsolutePath().normalize();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;

    Evidence(EmbeddedServer server) {
        this.server = server;
    }

    public HttpResponse<byte[]> export(String caseId, String token) {
        try {
            return client.send(
                    HttpRequest.newBuilder(server.getURI().resolve("/api/v1/cases/" + caseId + "/evidence"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> parts(byte[] zip) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static Path written(Map<String, String> parts) {
        try {
            Path file = Files.createTempFile("evidence", ".zip");
            file.toFile().deleteOnExit();
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    out.putNextEntry(new ZipEntry(part.getKey()));
                    out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return what the verifier says, or why it refuses
    public static String verdict(Map<String, String> parts, Optional<String> key, Path... attachments) {
        try {
            return String.valueOf(Verifier.VERDICT.invoke(null, written(parts), key, List.of(attachments)));
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            return cause.getClass().getSimpleName() + ": " + cause.getMessage();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Verifier {
        static final Method VERDICT = verdict();

        private static Method verdict() {
            try (Stream<Path> sources = Files.list(VERIFIER)) {
                Path classes = Files.createDirectories(Path.of("target", "verifier"));
                String[] arguments = Stream.concat(
                                Stream.of("-d", classes.toString()),
                                sources.map(Path::toString).filter(name -> name.endsWith(".java")))
                        .toArray(String[]::new);
                if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
                    throw new IllegalStateException("the verifier does not compile");
                }
                URLClassLoader loader = new URLClassLoader(
                        new java.net.URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                return loader.loadClass("Verify").getMethod("verdict", Path.class, Optional.class, List.class);
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
