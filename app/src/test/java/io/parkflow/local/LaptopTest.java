package io.parkflow.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps the product from starting is one clear sentence at the keyboard, from the process as it is started.
class LaptopTest {
    @TempDir
    Path folder;

    private record Ended(int status, String said) {}

    private Ended started(Path data, int port) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Laptop.class.getName());
        command.environment().put("PARKFLOW_DATA", data.toString());
        command.environment().put("PARKFLOW_PORT", Integer.toString(port));
        Path said = folder.resolve("said.txt");
        Process process =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it has started");
            return new Ended(process.exitValue(), Files.readString(said).strip());
        } finally {
            process.destroy();
        }
    }

    @Test
    void aBusyPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = started(folder.resolve("data"), taken.getLocalPort());

            assertEquals(
                    "parkflow: Port %d is taken; choose another one with --port.".formatted(taken.getLocalPort()),
                    ended.said());
            assertEquals(1, ended.status());
        }
    }

    @Test
    void aFolderThatIsNone() throws Exception {
        Path photo = Files.writeString(folder.resolve("holiday.jpg"), "sea");

        Ended ended = started(photo, 18_999);

        assertEquals(
                "parkflow: Cannot write to %s; give this user write permission or choose another folder with --data."
                        .formatted(photo),
                ended.said());
        assertEquals(1, ended.status());
        assertEquals("sea", Files.readString(photo));
    }
}
