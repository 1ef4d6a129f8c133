package io.parkflow.migrations;

import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// A database that could not be brought to this release. The message is one sentence for the person who operates it:
/// which schema, which step, what the database said. A step that failed has left nothing behind.
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unfit(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static Unfit of(String schema, FlywayException e) {
        if (e instanceof FlywayValidateException) {
            return new Unfit(
                    "The schema %s was written by another release (%s); start the release that wrote it, or restore a backup."
                            .formatted(schema, detail(String.valueOf(e.getMessage()))),
                    e);
        }
        return new Unfit(
                "The schema %s could not be brought to this release: %s.".formatted(schema, detail(root(e))), e);
    }

    /// Somewhere among the causes.
    public static Optional<Unfit> among(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Unfit unfit) {
                return Optional.of(unfit);
            }
        }
        return Optional.empty();
    }

    private static String root(Throwable failure) {
        Throwable each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return String.valueOf(each.getMessage());
    }

    /// The first line that names something; a heading of Flyway ends with a colon or says only that it failed.
    private static String detail(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Validate failed"))
                .findFirst()
                .orElse(message.strip())
                .replaceFirst("[.]$", "");
    }
}
