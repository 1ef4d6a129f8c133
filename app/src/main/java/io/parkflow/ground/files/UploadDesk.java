package io.parkflow.ground.files;

import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a file in piece by piece, so that a broken line costs what was under way and no more. When the last byte is
/// there, it is received like any other file: measured, hashed, judged, scanned.
@Singleton
final class UploadDesk {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 10;
    private static final long MEGABYTE = 1024 * 1024;
    /// What the file itself is refused for; anything else may be tried again.
    private static final Set<Integer> FOR_GOOD = Set.of(413, 422);

    private final OpenUploads uploads;
    private final StoredFiles files;
    private final Store store;
    private final Quota quota;
    private final Reception reception;
    private final FileDesk desk;
    private final Transactions transactions;
    private final Clock clock;

    UploadDesk(
            OpenUploads uploads,
            StoredFiles files,
            Store store,
            Quota quota,
            Reception reception,
            FileDesk desk,
            Transactions transactions,
            Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.store = store;
        this.quota = quota;
        this.reception = reception;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// In the caller's transaction.
    ///
    /// @throws Rejected 409 too many under way, 422 too large or nothing, 429 too many files
    Upload open(UUID member, @Nullable String name, @Nullable Long size) {
        Flaws flaws = new Flaws();
        String called = flaws.text("/name", name, 1000);
        if (size == null || size < 1 || size > Store.LARGEST) {
            flaws.add(Flaw.at("/size", "files.upload-size", Store.LARGEST / MEGABYTE));
        }
        flaws.refuse();
        long bytes = size == null ? 0 : size;
        Instant now = clock.instant();
        // two that are opened at once see each other
        files.lock(member);
        quota.require(member, bytes);
        if (uploads.unfinished(member, now) >= MOST) {
            throw Rejected.conflict("files.upload-many", MOST).can("append", "cancel");
        }
        Upload upload =
                new Upload(Ids.next(), member, FileName.of(called).text(), bytes, 0, now.plus(KEPT), Optional.empty());
        uploads.add(upload, now);
        return upload;
    }

    /// @throws Rejected 404 not there, not one's own, or expired
    Upload one(UUID id, UUID member) {
        return uploads.find(id, member, clock.instant()).orElseThrow(Rejected::missing);
    }

    void cancel(UUID id, UUID member) {
        one(id, member);
        uploads.drop(id);
        transactions.afterCommit(() -> Store.drop(store.arriving(id)));
    }

    /// What came before the line broke is kept. No connection is held while the sender sends.
    ///
    /// @param offset where this piece begins
    /// @throws Rejected 404, 409 with where to go on from, 413 more than was told; once it is whole as for any file
    Upload append(UUID id, UUID member, long offset, InputStream sent) {
        Upload upload = transactions.read(() -> one(id, member));
        if (upload.file().isPresent()) {
            return upload;
        }
        if (offset != upload.received()) {
            throw elsewhere(upload.received());
        }
        return store.alone(id, arriving -> take(id, member, offset, arriving, sent))
                .orElseThrow(() -> elsewhere(offset));
    }

    /// Looks again how far it has come, now that nobody else sends.
    private Upload take(UUID id, UUID member, long offset, FileChannel arriving, InputStream sent) {
        Upload upload = transactions.read(() -> one(id, member));
        if (upload.file().isPresent()) {
            return upload;
        }
        if (offset != upload.received()) {
            throw elsewhere(upload.received());
        }
        long reached = Store.append(arriving, offset, upload.size(), sent);
        if (!transactions.write(() -> uploads.reached(id, offset, reached)) || reached < offset) {
            throw elsewhere(transactions.read(() -> one(id, member)).received());
        }
        Upload now = transactions.read(() -> one(id, member));
        return now.isWhole() ? finished(now) : now;
    }

    private static Rejected elsewhere(long received) {
        return Rejected.conflict("files.upload-offset", received).with("offset", received);
    }

    private Upload finished(Upload upload) {
        Path whole = store.arriving(upload.id());
        try (InputStream in = Files.newInputStream(whole)) {
            reception.receive(
                    upload.member(),
                    upload.name(),
                    in,
                    judged -> transactions.write(() -> {
                        StoredFile file = desk.enter(judged, upload.member(), upload.size());
                        if (!uploads.finished(upload.id(), file.id())) {
                            throw elsewhere(upload.size());
                        }
                        return file;
                    }));
        } catch (Rejected refused) {
            if (FOR_GOOD.contains(refused.status()) && !"files.quota".equals(refused.getMessage())) {
                transactions.write(() -> {
                    uploads.drop(upload.id());
                    return refused;
                });
                Store.drop(whole);
            }
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Store.drop(whole);
        return transactions.read(() -> one(upload.id(), upload.member()));
    }

    /// Of the bound park.
    void sweep() {
        transactions.write(() -> uploads.dropExpired(clock.instant())).forEach(id -> Store.drop(store.arriving(id)));
    }
}
