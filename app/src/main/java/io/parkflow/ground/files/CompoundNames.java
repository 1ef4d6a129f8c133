package io.parkflow.ground.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names of streams and storages in a compound file, as old office documents are ([MS-CFB] 2.6), lower case. Broken
/// chains end the search: a document whose directory cannot be read has no names.
final class CompoundNames {
    private static final int MOST_SECTORS = 256;
    private static final int ENTRY = 128;
    private static final int HEADER_TABLE = 76;
    private static final int TABLES_IN_HEADER = 109;
    private static final int LONGEST_NAME = 64;

    private final RandomAccessFile in;
    private final ByteBuffer header;
    private final int sectorSize;

    private CompoundNames(RandomAccessFile in, ByteBuffer header) {
        this.in = in;
        this.header = header;
        this.sectorSize = header.getShort(30) == 12 ? 4096 : 512;
    }

    static Set<String> of(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return in.length() < 512 ? Set.of() : new CompoundNames(in, read(in, 0, 512)).names();
        }
    }

    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        int sector = header.getInt(48);
        for (int i = 0; i < MOST_SECTORS && isThere(sector); i++) {
            entries(read(in, offset(sector), sectorSize), names);
            sector = next(sector);
        }
        return names;
    }

    private static void entries(ByteBuffer sector, Set<String> names) {
        for (int at = 0; at + ENTRY <= sector.limit(); at += ENTRY) {
            int length = Short.toUnsignedInt(sector.getShort(at + LONGEST_NAME));
            if (length > 2 && length <= LONGEST_NAME) {
                names.add(
                        new String(sector.array(), at, length - 2, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT));
            }
        }
    }

    /// By the allocation table, as far as the header names its sectors: enough for 7 MB before a directory's end.
    private int next(int sector) throws IOException {
        int perTable = sectorSize / Integer.BYTES;
        int table = sector / perTable;
        if (table >= TABLES_IN_HEADER) {
            return -1;
        }
        int at = header.getInt(HEADER_TABLE + Integer.BYTES * table);
        return isThere(at) ? read(in, offset(at), sectorSize).getInt(Integer.BYTES * (sector % perTable)) : -1;
    }

    private boolean isThere(int sector) throws IOException {
        return sector >= 0 && offset(sector) + sectorSize <= in.length();
    }

    private long offset(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private static ByteBuffer read(RandomAccessFile in, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(offset);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
