package io.parkflow.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// A start of PostgreSQL that ends as soon as PostgreSQL gives up, and not when all patience is spent.
///
/// @param log where PostgreSQL writes, and where it said something before
record Starting(EmbeddedPostgres.Builder builder, Path log) {
    private static final Pattern GIVEN_UP =
            Pattern.compile("could not start server|PANIC:|password authentication failed for user \"postgres\"");

    /// @throws IOException with PostgreSQL's own last words
    EmbeddedPostgres run() throws IOException {
        var before = Files.exists(log) ? Files.size(log) : 0;
        var server = new CompletableFuture<EmbeddedPostgres>();
        Thread.ofVirtual().name("start-postgres").start(() -> start(server));
        while (true) {
            try {
                return server.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                var said = said(before);
                if (GIVEN_UP.matcher(said).find()) {
                    throw new IOException(lastWords(said).orElse("no reason given"), e);
                }
            } catch (ExecutionException e) {
                throw new IOException(lastWords(said(before)).orElse("no reason given"), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private void start(CompletableFuture<EmbeddedPostgres> server) {
        try {
            server.complete(builder.start());
        } catch (IOException | RuntimeException e) {
            server.completeExceptionally(e);
        }
    }

    private String said(long before) {
        if (!Files.exists(log)) {
            return "";
        }
        try (var channel = FileChannel.open(log).position(before);
                var in = Channels.newInputStream(channel)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> lastWords(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((_, last) -> last)
                .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""));
    }
}
