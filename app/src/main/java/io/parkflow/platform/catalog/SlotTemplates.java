package io.parkflow.platform.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Files a park hands out to be filled in and sent back: a slot of a form names one by its id.
@Singleton
final class SlotTemplates {
    private final FileDesk files;

    SlotTemplates(FileDesk files) {
        this.files = files;
    }

    /// Nobody hands out what is not theirs: a file that is new in the draft was sent by whoever changes it.
    ///
    /// @throws Rejected 422 with each slot that names another file
    void require(JsonNode before, JsonNode after) {
        Set<UUID> known = Set.copyOf(named(before).values());
        UUID member = Caller.current().member();
        List<Flaw> flaws = named(after).entrySet().stream()
                .filter(slot -> !known.contains(slot.getValue()) && !files.isLoose(slot.getValue(), member))
                .map(slot -> Flaw.at(slot.getKey(), "catalog.template-not-yours"))
                .toList();
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
    }

    /// Pointer of the slot → file.
    private static Map<String, UUID> named(JsonNode parts) {
        Map<String, UUID> named = new TreeMap<>();
        parts.propertyStream()
                .forEach(part -> part.getValue()
                        .path("fields")
                        .propertyStream()
                        .forEach(field -> file(field.getValue())
                                .ifPresent(id -> named.put(
                                        "/parts/" + part.getKey().replace("/", "~1") + "/fields/" + field.getKey()
                                                + "/template/file",
                                        id))));
        return named;
    }

    private static Optional<UUID> file(JsonNode field) {
        String text = field.path("template").path("file").asText();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            // the draft's check tells it
            return Optional.empty();
        }
    }

    /// @param form as it was published
    /// @throws Rejected 404 when that slot hands nothing out
    StoredFile of(JsonNode form, String field) {
        UUID id = file(form.path("fields").path(field)).orElseThrow(Rejected::missing);
        return Optional.ofNullable(files.all(List.of(id)).get(id)).orElseThrow(Rejected::missing);
    }

    /// Says of each slot where its template is got from.
    ///
    /// @param page a form as its reader gets it
    static ObjectNode addressed(ObjectNode page, String workflow, String step) {
        page.path("fields").propertyStream().forEach(field -> {
            if (field.getValue().path("template") instanceof ObjectNode template && template.has("file")) {
                template.put(
                        "path",
                        "/catalog/forms/%s/%s/templates/%s?version=%d&step=%s"
                                .formatted(
                                        workflow,
                                        page.path("key").asText(),
                                        field.getKey(),
                                        page.path("version").asInt(),
                                        step));
            }
        });
        return page;
    }
}
