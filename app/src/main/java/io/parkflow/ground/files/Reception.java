package io.parkflow.ground.files;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes files in: bytes to the disk, judged, in their place; then the row. No connection is held while a sender
/// sends.
@Singleton
public final class Reception {
    private final Store store;
    private final Content content;
    private final Scanner scanner;
    private final Quota quota;
    private final StoredFiles files;
    private final FileDesk desk;
    private final Transactions transactions;

    Reception(
            Store store,
            Content content,
            Scanner scanner,
            Quota quota,
            StoredFiles files,
            FileDesk desk,
            Transactions transactions) {
        this.store = store;
        this.content = content;
        this.scanner = scanner;
        this.quota = quota;
        this.files = files;
        this.desk = desk;
        this.transactions = transactions;
    }

    /// A file that does not come by HTTP, in a transaction of its own.
    ///
    /// @param member whose it is
    /// @throws Rejected as for anybody who sends one
    public StoredFile take(UUID member, String name, InputStream bytes) {
        return receive(member, name, bytes, judged -> transactions.write(() -> desk.enter(judged, member)));
    }

    /// @param enter writes the row; it may also find that this was done before
    /// @throws Rejected 400 broken off, 413 too large, 422 empty or not accepted, 429 too many; then nothing stays
    <T> T receive(UUID member, @Nullable String name, InputStream sent, Function<Judged, T> enter) {
        transactions.read(() -> {
            quota.require(member, 0);
            return 0;
        });
        Store.Received received = store.receive(sent);
        try {
            Judged judged = judged(received, FileName.of(name));
            store.keep(received);
            T entered = enter.apply(judged);
            if (!transactions.read(() -> files.known(Set.of(received.id()))).contains(received.id())) {
                store.drop(received);
            }
            return entered;
        } catch (Rejected refused) {
            store.drop(received);
            throw refused;
        }
        // after any other failure the row may be there: what nobody names is swept later
    }

    private Judged judged(Store.Received received, FileName name) {
        if (received.size() == 0) {
            throw Rejected.rule("files.empty");
        }
        String type = content.type(received.part(), name);
        Scan scan = scanner.scan(received.part());
        if (scan == Scan.INFECTED) {
            throw Rejected.rule("files.infected");
        }
        return new Judged(received, name.text(), type, scan);
    }
}
