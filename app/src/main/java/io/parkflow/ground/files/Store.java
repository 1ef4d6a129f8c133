package io.parkflow.ground.files;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.text.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The folder of files: `<park>/<id>`, readable by the server alone. Bytes are forced to the disk before anything
/// speaks of them.
@Singleton
final class Store {
    static final long LARGEST = 50L * 1024 * 1024;
    /// A file that is still being sent, or whose sender went away.
    static final String PART = ".part";
    /// A file that arrives in pieces, for a day.
    static final String ARRIVING = ".arriving";

    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    Store(@Value("${parkflow.files}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath();
    }

    /// @param part where the bytes lie until they are kept
    record Received(UUID id, Path part, long size, String sha256) {}

    /// Reads to the end, never more than a chunk in memory.
    ///
    /// @throws Rejected 413 as soon as it is too large, 400 when the sender breaks off; nothing stays behind
    Received receive(InputStream sent) {
        UUID id = Ids.next();
        Path part = path(id).resolveSibling(id + PART);
        try {
            Files.createDirectories(part.getParent(), owners("rwx------"));
            return copy(id, part, sent);
        } catch (Rejected | UncheckedIOException failure) {
            drop(part);
            throw failure;
        } catch (IOException e) {
            drop(part);
            throw new UncheckedIOException(e);
        }
    }

    private static Received copy(UUID id, Path part, InputStream sent) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (FileChannel out = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owners("rw-------"))) {
            for (int read = next(sent, chunk); read >= 0; read = next(sent, chunk)) {
                size += read;
                if (size > LARGEST) {
                    throw Rejected.tooLarge();
                }
                digest.update(chunk, 0, read);
                write(out, ByteBuffer.wrap(chunk, 0, read));
            }
            out.force(true);
        }
        return new Received(id, part, size, HexFormat.of().formatHex(digest.digest()));
    }

    /// Where a file lies that arrives in pieces.
    Path arriving(UUID id) {
        return path(id).resolveSibling(id + ARRIVING);
    }

    /// Does something with a file that arrives in pieces while nobody else does.
    ///
    /// @return empty when somebody else is at it
    <T> Optional<T> alone(UUID id, Function<FileChannel, T> work) {
        Path arriving = arriving(id);
        try {
            Files.createDirectories(arriving.getParent(), owners("rwx------"));
            try (FileChannel channel = FileChannel.open(
                            arriving,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            owners("rw-------"));
                    FileLock lock = channel.tryLock()) {
                return lock == null ? Optional.empty() : Optional.of(work.apply(channel));
            }
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a piece to its end; when the sender breaks off, what came is kept.
    ///
    /// @param from   where the piece begins; what lay behind it is written over
    /// @param most   bytes the whole may have
    /// @return bytes that lie on the disk now, forced; less than `from` when what came before is gone
    /// @throws Rejected 413 when it goes beyond the whole; then nothing of it counts
    static long append(FileChannel out, long from, long most, InputStream sent) {
        try {
            if (out.size() < from) {
                return out.size();
            }
            out.truncate(from).position(from);
            long reached = copied(sent, out, from, most);
            out.force(true);
            return reached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copied(InputStream sent, FileChannel out, long from, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long reached = from;
        for (int read = piece(sent, chunk); read >= 0; read = piece(sent, chunk)) {
            if (reached + read > most) {
                out.truncate(from);
                throw Rejected.tooLarge();
            }
            write(out, ByteBuffer.wrap(chunk, 0, read));
            reached += read;
        }
        return reached;
    }

    /// A line that breaks ends the piece.
    private static int piece(InputStream sent, byte[] chunk) {
        try {
            return sent.read(chunk);
        } catch (IOException e) {
            return -1;
        }
    }

    private static FileAttribute<?> owners(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    private static int next(InputStream sent, byte[] chunk) {
        try {
            return sent.read(chunk);
        } catch (IOException e) {
            throw Rejected.malformed("files.broken-off");
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// Puts it in its place for good; a crash from here on leaves at most a file that nobody names.
    void keep(Received received) {
        Path place = path(received.id());
        try {
            Files.move(received.part(), place, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(Received received) {
        drop(received.part());
        drop(path(received.id()));
    }

    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(UUID id) {
        return folder.resolve(Tenancy.current().id().toString()).resolve(id.toString());
    }

    Path folder() {
        return folder;
    }
}
