package io.parkflow.ground.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files that go out as one zip: in numbered folders, with a list of their hashes, written while it is read.
public final class Parcel {
    /// @param name of the entry, from the root of the zip
    record Entry(String name, StoredFile file, Path bytes) {}

    private final List<Entry> entries = new ArrayList<>();

    /// @param folder and file name are shown as they are, without what a path could be made of
    public void add(String folder, String name, StoredFile file, Path bytes) {
        entries.add(new Entry(
                FileName.of(plain(folder)).text() + "/"
                        + FileName.of(plain(name)).text(),
                file,
                bytes));
    }

    private static String plain(String name) {
        return name.replaceAll("[/\\\\]", "-");
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
