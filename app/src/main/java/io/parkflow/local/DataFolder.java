package io.parkflow.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that keeps everything between runs, held by one process at a time.
record DataFolder(Path path, FileChannel pidFile) {
    static final String PID_FILE = "server.pid";
    private static final long ROOM_NEEDED = 512L << 20;

    static DataFolder taken(Path path) {
        try {
            createPrivate(path);
            // The lock dies with the process, however it dies; the number in the file only names the holder.
            var pidFile = FileChannel.open(path.resolve(PID_FILE), CREATE, WRITE);
            if (pidFile.tryLock() == null) {
                throw new Trouble("Another Parkflow is running on %s (process %s); stop it first."
                        .formatted(path, Files.readString(path.resolve(PID_FILE))));
            }
            pidFile.truncate(0).write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)));
            if (Files.getFileStore(path).getUsableSpace() < ROOM_NEEDED) {
                throw new Trouble("The disk under %s is nearly full; free at least 512 MB.".formatted(path));
            }
            return new DataFolder(path, pidFile);
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot write to %s; give this user write permission or choose another folder with --data."
                            .formatted(path),
                    e);
        }
    }

    private static void createPrivate(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path.getParent());
            Files.createDirectory(path, asFileAttribute(fromString("rwx------")));
        }
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path files() {
        return path.resolve("files");
    }

    Path secrets() {
        return path.resolve("secrets");
    }
}
