package io.parkflow.ground.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The files inside a .docx, by name. However small it looks, it may not unfold into more than a letter needs.
final class Parts {
    static final int LARGEST = 5 * 1024 * 1024;
    private static final int UNFOLDED = 20 * 1024 * 1024;
    private static final int MOST = 200;
    /// The time of every entry, so that the same letter is the same file.
    private static final long LONG_AGO = 315_532_800_000L;

    private Parts() {}

    /// @throws Unreadable when it is no archive, holds a name twice or unfolds into too much
    static Map<String, byte[]> read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Unreadable("docx.too-large", LARGEST / 1024 / 1024);
        }
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            int left = UNFOLDED;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] part = unfold(zip, left);
                    left -= part.length;
                    boolean twice = parts.keySet().stream().anyMatch(entry.getName()::equalsIgnoreCase);
                    if (twice || parts.put(entry.getName(), part) != null || parts.size() > MOST) {
                        throw new Unreadable("docx.too-much");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("docx.no-document");
        }
        if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("word/document.xml")) {
            throw new Unreadable("docx.no-document");
        }
        return parts;
    }

    private static byte[] unfold(InputStream zip, int most) throws IOException {
        byte[] part = zip.readNBytes(most + 1);
        if (part.length > most) {
            throw new Unreadable("docx.too-much");
        }
        return part;
    }

    static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            // readers that look at the first entry only expect the list of types there
            put(zip, "[Content_Types].xml", parts);
            for (String name : parts.keySet()) {
                if (!name.equals("[Content_Types].xml")) {
                    put(zip, name, parts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, Map<String, byte[]> parts) throws IOException {
        byte[] part = parts.getOrDefault(name, new byte[0]);
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(LONG_AGO);
        if (name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            CRC32 sum = new CRC32();
            sum.update(part);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }
}
