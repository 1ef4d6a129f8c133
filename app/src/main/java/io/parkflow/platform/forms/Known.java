package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A place where answers are known already before anybody has given them. Asked only by forms that name it.
public interface Known {
    /// First word of the paths it knows, for example `resident`.
    String source();

    /// Everything it knows of whom a form is about, by path.
    Map<String, Fact> about(Asking asking);

    /// @param at since when, or when it was said
    record Fact(JsonNode value, Optional<Instant> at) {}

    /// @param member   who fills the form in
    /// @param resident company it is about
    record Asking(String workflow, Form form, UUID member, Optional<UUID> resident) {}
}
