package io.parkflow.platform.catalog;

import jakarta.inject.Singleton;

/// Workflows that stand in no library: `standard/<key>` among the tests' resources.
@Singleton
public final class MoreWorkflows {
    private final Library library;
    private final Shelf shelf;

    MoreWorkflows(Library library, Shelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    public void bring(String key) {
        library.bring(shelf.volume(key));
    }
}
