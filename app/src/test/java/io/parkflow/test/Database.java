package io.parkflow.test;

import io.parkflow.local.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// One real PostgreSQL for all tests of this JVM, started by the first that asks.
///
/// A room test implements `TestPropertyProvider` and returns [#properties()].
public final class Database {
    private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();

    private Database() {}

    /// The settings that point the server at this database and at folders of its own.
    public static Map<String, String> properties() {
        var properties = new HashMap<>(Holder.POSTGRES.settings());
        properties.put("parkflow.files", FOLDER.resolve("files").toString());
        properties.put("parkflow.secrets", FOLDER.resolve("secrets").toString());
        return properties;
    }

    private static final class Holder {
        static final LocalPostgres POSTGRES = start();

        private static LocalPostgres start() {
            try {
                Files.createDirectories(FOLDER.resolve("files"));
                Files.createDirectories(FOLDER.resolve("secrets"));
                var postgres = LocalPostgres.throwaway(FOLDER);
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
