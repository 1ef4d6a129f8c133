package io.parkflow.ground.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A zip that is made as far as it is read: however large the parcel, one chunk is in memory. Files are stored as they
/// are, most of them being compressed already.
final class ParcelStream extends InputStream {
    private static final int CHUNK = 64 * 1024;
    static final String SUMS = "SHA256SUMS.txt";

    private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * CHUNK);
    private final ZipOutputStream zip = new ZipOutputStream(made, StandardCharsets.UTF_8);
    private final Iterator<Parcel.Entry> entries;
    private final StringBuilder sums = new StringBuilder();
    private @Nullable InputStream open;
    private byte[] ready = new byte[0];
    private int at;
    private boolean finished;

    ParcelStream(Parcel parcel) {
        this.entries = parcel.entries().iterator();
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        while (at == ready.length && !finished) {
            go();
            ready = made.toByteArray();
            made.reset();
            at = 0;
        }
        if (at == ready.length) {
            return length == 0 ? 0 : -1;
        }
        int given = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, offset, given);
        at += given;
        return given;
    }

    /// A chunk more.
    private void go() throws IOException {
        if (open != null) {
            byte[] chunk = open.readNBytes(CHUNK);
            zip.write(chunk);
            if (chunk.length < CHUNK) {
                zip.closeEntry();
                open.close();
                open = null;
            }
        } else if (entries.hasNext()) {
            Parcel.Entry next = entries.next();
            sums.append(next.file().sha256()).append("  ").append(next.name()).append('\n');
            zip.putNextEntry(entry(next));
            open = Files.newInputStream(next.bytes());
        } else {
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.close();
            finished = true;
        }
    }

    private static ZipEntry entry(Parcel.Entry next) {
        ZipEntry entry = new ZipEntry(next.name());
        entry.setTime(next.file().uploadedAt().toEpochMilli());
        return entry;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
        if (!finished) {
            finished = true;
            at = ready.length;
        }
    }
}
