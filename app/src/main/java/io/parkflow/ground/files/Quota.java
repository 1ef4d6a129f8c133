package io.parkflow.ground.files;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// How much one member may send: so many files an hour, so many bytes that no paper names yet, those
/// that are still to arrive among them.
@Singleton
final class Quota {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final long MEGABYTE = 1024 * 1024;

    private final StoredFiles files;
    private final Clock clock;
    private final int perHour;
    private final long looseMegabytes;

    Quota(
            StoredFiles files,
            Clock clock,
            @Value("${parkflow.upload.per-hour:200}") int perHour,
            @Value("${parkflow.upload.loose-mb:1024}") long looseMegabytes) {
        this.files = files;
        this.clock = clock;
        this.perHour = perHour;
        this.looseMegabytes = looseMegabytes;
    }

    /// @param more bytes that are to come on top
    /// @throws Rejected 429 too many within the hour, 422 too much that no paper names
    void require(UUID member, long more) {
        StoredFiles.Load load = files.load(member, clock.instant().minus(WINDOW), clock.instant());
        if (load.recent() >= perHour) {
            throw Rejected.tooOften(WINDOW.toSeconds());
        }
        if (load.bytes() + load.arriving() + more > looseMegabytes * MEGABYTE) {
            throw Rejected.rule("files.quota", looseMegabytes);
        }
    }
}
