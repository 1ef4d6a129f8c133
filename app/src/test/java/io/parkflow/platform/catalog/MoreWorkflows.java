package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.text.Trees;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Workflows that stand in no library: `standard/<key>` among the tests' resources, or written by a test.
@Singleton
public final class MoreWorkflows {
    private final Library library;
    private final Shelf shelf;
    private final Press press;

    MoreWorkflows(Library library, Shelf shelf, Press press) {
        this.library = library;
        this.shelf = shelf;
        this.press = press;
    }

    public void bring(String key) {
        library.bring(shelf.volume(key));
    }

    /// @param forms by key
    public void bring(String key, String bundle, String drawing, Map<String, String> forms) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        forms.forEach((form, text) -> parts.put("forms/" + form, Trees.read(text)));
        library.bring(new Shelf.Volume(key, 1, press.body(Trees.read(bundle), drawing, parts)));
    }

    /// A newer version of one that was brought.
    public void bring(String key, int version, Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) Trees.read(shelf.volume(key).body());
        body.withObject("/bundle").put("version", version);
        change.accept(body.withObject("/bundle"));
        library.bring(new Shelf.Volume(key, version, body.toString()));
    }
}
