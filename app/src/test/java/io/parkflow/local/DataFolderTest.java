package io.parkflow.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void isForItsOwnerOnly() throws IOException {
        var data = DataFolder.taken(parent.resolve("data"));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())));
    }

    @Test
    void startsOverWithoutWhatWasThere() throws IOException {
        var folder = parent.resolve("data");
        Files.createDirectories(folder.resolve("files/2026"));
        Files.writeString(folder.resolve("files/2026/plan.pdf"), "…");

        Eraser.erase(folder);

        assertFalse(Files.exists(folder));
    }

    @Test
    void neverErasesWhatOthersKeepThere() throws IOException {
        var folder = Files.createDirectories(parent.resolve("home"));
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(folder.resolve("thesis.txt"), "…");

        var trouble = assertThrows(Trouble.class, () -> Eraser.erase(folder));

        assertTrue(Objects.requireNonNull(trouble.getMessage()).contains("thesis.txt"));
        assertTrue(Files.exists(folder.resolve("files")));
    }
}
