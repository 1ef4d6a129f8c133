package io.parkflow.ground.files;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Enters files that lie in their place, finds them and attaches them to papers. Everything here joins the caller's
/// transaction.
@Singleton
public final class FileDesk {
    private final StoredFiles files;
    private final Store store;
    private final Quota quota;
    private final Journal journal;
    private final Clock clock;

    FileDesk(StoredFiles files, Store store, Quota quota, Journal journal, Clock clock) {
        this.files = files;
        this.store = store;
        this.quota = quota;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Rejected 429 or 422 when the member has sent too much
    StoredFile enter(Judged judged, UUID member) {
        files.lock(member);
        quota.require(member, judged.received().size());
        StoredFile file = new StoredFile(
                judged.received().id(),
                judged.name(),
                judged.received().size(),
                judged.received().sha256(),
                judged.type(),
                judged.scan(),
                member,
                clock.instant());
        files.add(file);
        journal.record(Fact.of("files.file.uploaded", "file", file.id())
                .with("sha256", file.sha256())
                .with("type", file.type())
                .with("size", file.size()));
        return file;
    }

    /// One's own that no paper names yet.
    ///
    /// @throws Rejected 404 else
    StoredFile loose(UUID id, UUID member) {
        return files.findLoose(id, member).orElseThrow(Rejected::missing);
    }

    /// Those of the ids that are files of this park, by id.
    public Map<UUID, StoredFile> all(Collection<UUID> ids) {
        return files.all(ids).stream().collect(Collectors.toUnmodifiableMap(StoredFile::id, Function.identity()));
    }

    /// Those of the ids that are files of this park, in the order they were sent.
    public List<FileLabel> labels(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : files.all(ids).stream()
                        .sorted(Comparator.comparing(StoredFile::id))
                        .map(FileLabel::of)
                        .toList();
    }

    /// One that a paper of the case names.
    public Optional<StoredFile> findAttached(UUID id, UUID caseId) {
        return files.findAttached(id, caseId);
    }

    /// @param named field (JSON pointer) → file, all of this park
    public void attach(UUID caseId, UUID submission, Map<String, UUID> named) {
        named.forEach((field, file) -> files.attach(file, caseId, submission, field, clock.instant()));
    }

    /// Where its bytes lie.
    public Path bytes(StoredFile file) {
        return store.path(file.id());
    }
}
