package io.parkflow.ground.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/// A virus scanner for tests that speaks clamd's INSTREAM: what contains EICAR is infected.
final class Daemon implements AutoCloseable {
    /// Hangs up without a word.
    static final String SILENT = "silent";

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    /// Hangs up in the middle of a file.
    static final String CUT_OFF = "cut off";

    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final Deque<byte[]> seen = new ConcurrentLinkedDeque<>();
    private volatile String answer = "";

    Daemon() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    /// @param said empty: by what is in the file
    void answers(String said) {
        answer = said;
    }

    Deque<byte[]> seen() {
        return seen;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (answer.equals(SILENT)) {
                return;
            }
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] first = in.readNBytes(PING.length);
            if (Arrays.equals(PING, first)) {
                socket.getOutputStream().write("PONG\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            if (!new String(COMMAND, StandardCharsets.US_ASCII)
                    .equals(new String(first, StandardCharsets.US_ASCII)
                            + new String(in.readNBytes(COMMAND.length - PING.length), StandardCharsets.US_ASCII))) {
                socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                if (answer.equals(CUT_OFF)) {
                    return;
                }
                whole.write(in.readNBytes(length));
            }
            seen.add(whole.toByteArray());
            boolean infected = whole.toString(StandardCharsets.ISO_8859_1).contains("EICAR");
            String said = answer.isEmpty() ? "stream: " + (infected ? "Eicar-Test-Signature FOUND" : "OK") : answer;
            socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
