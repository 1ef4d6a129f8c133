package io.parkflow.ground.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A role of the catalogue.
///
/// @param code   for example `FUND_MANAGER`
/// @param name   by language tag, `zh-CN` always there
/// @param rights words of [Rights]
@Serdeable
public record Role(String code, Map<String, String> name, List<String> rights) {
    public Role {
        name = Map.copyOf(name);
        rights = List.copyOf(rights);
    }

    public String nameIn(Locale locale) {
        String chinese = Objects.requireNonNull(name.get("zh-CN"), code);
        return locale.getLanguage().equals("en") ? name.getOrDefault("en", chinese) : chinese;
    }
}
