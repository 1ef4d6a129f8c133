package io.parkflow.ground.files;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a ClamAV daemon by its INSTREAM command: chunks led by their length (4 bytes, big-endian), a chunk of length
/// zero at the end, then one line that says `stream: OK` or `stream: <virus> FOUND`. A file beyond its
/// `StreamMaxLength`
/// it will never look at; whatever else it says, or if it says nothing, the file waits.
@Singleton
@Requires(property = "parkflow.clamav", pattern = ".+")
final class ClamAv implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;

    /// @param place `host:port`
    /// @throws IllegalArgumentException when it is none
    ClamAv(@Value("${parkflow.clamav}") String place) {
        int colon = place.lastIndexOf(':');
        if (colon < 1 || !place.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("PARKFLOW_CLAMAV must be host:port, not " + place);
        }
        this.host = place.substring(0, colon);
        this.port = Integer.parseInt(place.substring(colon + 1));
    }

    @Override
    public Scan scan(Path file) {
        try (Socket socket = connected()) {
            try {
                send(file, socket);
            } catch (IOException cutOff) {
                // it hangs up in the middle of what is too long for it, and may have said so before
                return isAlive() ? Scan.UNSCANNABLE : waiting(cutOff);
            }
            return verdict(answer(socket.getInputStream()));
        } catch (IOException e) {
            return waiting(e);
        }
    }

    private Scan waiting(IOException why) {
        LOG.warn("the virus scanner at {}:{} could not be asked: {}", host, port, why.getMessage());
        return Scan.PENDING;
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) TO_CONNECT.toMillis());
        socket.setSoTimeout((int) TO_ANSWER.toMillis());
        return socket;
    }

    private boolean isAlive() {
        try (Socket socket = connected()) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream()).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (read > 0) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder said = new StringBuilder();
        for (int next = in.read(); next > 0 && said.length() < LONGEST_ANSWER; next = in.read()) {
            said.append((char) next);
        }
        return said.toString().strip();
    }

    private static Scan verdict(String said) {
        if (said.equals("stream: OK")) {
            return Scan.CLEAN;
        }
        if (said.endsWith(" FOUND")) {
            return Scan.INFECTED;
        }
        if (said.contains("size limit exceeded")) {
            return Scan.UNSCANNABLE;
        }
        LOG.warn("the virus scanner said neither OK nor FOUND: {}", said);
        return Scan.PENDING;
    }
}
