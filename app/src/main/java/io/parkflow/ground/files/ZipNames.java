package io.parkflow.ground.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names in a zip's table of contents (APPNOTE 4.3.12), lower case. Nothing is unpacked, and an archive whose table
/// is missing, oversized or broken is none.
final class ZipNames {
    private static final int LARGEST_TABLE = 4 * 1024 * 1024;
    private static final int END_LENGTH = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipNames() {}

    static Optional<Set<String>> of(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            ByteBuffer tail = read(in, Math.max(0, in.length() - END_LENGTH - LONGEST_COMMENT), in.length());
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK) {
                    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                    long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
                    return size > LARGEST_TABLE || offset + size > in.length()
                            ? Optional.empty()
                            : names(read(in, offset, offset + size));
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> names(ByteBuffer table) {
        Set<String> names = new HashSet<>();
        int at = 0;
        while (at < table.limit()) {
            if (table.limit() - at < ENTRY_LENGTH || table.getInt(at) != ENTRY_MARK) {
                return Optional.empty();
            }
            int name = Short.toUnsignedInt(table.getShort(at + 28));
            int rest = Short.toUnsignedInt(table.getShort(at + 30)) + Short.toUnsignedInt(table.getShort(at + 32));
            if (name > table.limit() - at - ENTRY_LENGTH) {
                return Optional.empty();
            }
            names.add(new String(table.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT));
            at += ENTRY_LENGTH + name + rest;
        }
        return Optional.of(names);
    }

    private static ByteBuffer read(RandomAccessFile in, long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        in.seek(from);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
