import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One person with a token and a connection that stays open. Speaks just enough HTTP/1.1 that the one who measures
/// takes little of the processors from the one who is measured.
final class Caller implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String base;
    private final String headers;

    Caller(Product product, String token) throws IOException {
        URI at = product.at("");
        this.socket = new Socket(at.getHost(), at.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.base = at.getPath();
        this.headers = " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    String get(String path) throws IOException {
        return send("GET " + base + path + headers + "\r\n", path);
    }

    String post(String path, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(
                "POST " + base + path + headers + "Content-Type: application/json\r\nContent-Length: " + length
                        + "\r\n\r\n" + body,
                path);
    }

    /// Sends a file to be used in a form.
    String upload(String name, String type, byte[] content) throws IOException {
        String limit = "bench-bench-bench";
        byte[] before = ("--" + limit + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + limit + "--\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST " + base + "/files" + headers + "Content-Type: multipart/form-data; boundary=" + limit
                        + "\r\nContent-Length: " + (before.length + content.length + after.length) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(before);
        request.writeBytes(content);
        request.writeBytes(after);
        return send(request.toByteArray(), "/files");
    }

    private String send(String request, String path) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8), path);
    }

    private String send(byte[] request, String path) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.toLowerCase(Locale.ROOT).split(":", 2);
            switch (parts[0]) {
                case "content-length" -> length = Integer.parseInt(parts[1].strip());
                case "transfer-encoding" -> chunked = parts[1].strip().equals("chunked");
                default -> {
                    // nothing else changes how the answer is read
                }
            }
        }
        String answer = new String(chunked ? chunks() : exactly(length), StandardCharsets.UTF_8);
        if (status / 100 != 2) {
            throw new IOException(path + " answered " + status + ": " + answer);
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer ends early");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /// The first group of a pattern in an answer.
    static String found(Pattern pattern, String answer) throws IOException {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IOException("not in the answer: " + pattern + " in " + answer);
        }
        return matcher.group(1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
