package io.parkflow.ground.files;

import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
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
    private final Content content;
    private final Quota quota;
    private final ScanOrders scans;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    FileDesk(
            StoredFiles files,
            Store store,
            Content content,
            Quota quota,
            ScanOrders scans,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.content = content;
        this.quota = quota;
        this.scans = scans;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @throws Rejected 429 or 422 when the member has sent too much
    StoredFile enter(Judged judged, UUID member) {
        return enter(judged, member, 0);
    }

    /// @param arriving bytes of it that were counted while it arrived
    StoredFile enter(Judged judged, UUID member, long arriving) {
        files.lock(member);
        quota.require(member, judged.received().size() - arriving);
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
        if (file.scan() == Scan.PENDING) {
            scans.add(file.id(), clock.instant());
        }
        journal.record(Fact.of("files.file.uploaded", "file", file.id())
                .with("sha256", file.sha256())
                .with("type", file.type())
                .with("size", file.size()));
        return file;
    }

    /// A file that is made here and not sent in, for example a letter: it belongs to the park and to nobody's quota.
    /// When the transaction fails, the bytes are swept.
    ///
    /// @throws Rejected as for anybody's
    public StoredFile make(String name, byte[] bytes) {
        Store.Received made = store.receive(new ByteArrayInputStream(bytes));
        FileName called = FileName.of(name);
        String type = content.type(made.part(), called);
        store.keep(made);
        StoredFile file = new StoredFile(
                made.id(),
                called.text(),
                made.size(),
                made.sha256(),
                type,
                Scan.CLEAN,
                Tenancy.current().id(),
                clock.instant());
        files.add(file);
        return file;
    }

    /// One's own that no paper names yet.
    ///
    /// @throws Rejected 404 else
    public StoredFile loose(UUID id, UUID member) {
        return files.findLoose(id, member).orElseThrow(Rejected::missing);
    }

    /// Whether it is this member's own, and no paper names it yet.
    public boolean isLoose(UUID id, UUID member) {
        return files.findLoose(id, member).isPresent();
    }

    /// Those of the ids that are files of this park, by id.
    public Map<UUID, StoredFile> all(Collection<UUID> ids) {
        return files.all(ids).stream().collect(Collectors.toUnmodifiableMap(StoredFile::id, Function.identity()));
    }

    /// In a transaction of its own: for who holds none.
    Optional<FileLabel> find(UUID id) {
        return transactions.read(() -> labels(List.of(id))).stream().findFirst();
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
    ///
    /// @throws Rejected 409 when nobody may have them: a virus was found, or it is not known yet
    public Path bytes(StoredFile file) {
        return switch (file.scan()) {
            case UNSCANNED, CLEAN -> store.path(file.id());
            case PENDING -> throw Rejected.conflict("files.scan-pending").can("upload");
            case INFECTED -> throw Rejected.conflict("files.infected-kept").can("upload");
            case UNSCANNABLE -> throw Rejected.conflict("files.unscannable").can("upload");
        };
    }
}
