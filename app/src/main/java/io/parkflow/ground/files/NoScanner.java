package io.parkflow.ground.files;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.nio.file.Path;

@Singleton
@Secondary
final class NoScanner implements Scanner {
    @Override
    public Scan scan(Path file) {
        return Scan.UNSCANNED;
    }
}
