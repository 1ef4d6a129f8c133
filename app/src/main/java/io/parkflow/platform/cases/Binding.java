package io.parkflow.platform.cases;

import io.parkflow.ground.text.Sha256;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a decision stands on, as one fingerprint: the version of the form, the data and the files it names. It is part
/// of the event, which is part of the park's chain, so nobody can say later that something else had been decided on.
///
/// The format is told in `docs/evidence.md` and checked by `infra/verify`: it must not change.
public final class Binding {
    private Binding() {}

    /// @param form   `<workflow>/<form>@<version>`
    /// @param digest SHA-256 of the data's text
    /// @param files  where in the data → SHA-256 of the file
    public static String of(String form, String digest, Map<String, String> files) {
        String named = new TreeMap<>(files)
                .entrySet().stream()
                        .map(file -> file.getKey() + " " + file.getValue() + "\n")
                        .collect(Collectors.joining());
        return Sha256.of(form + "\n" + digest + "\n" + named);
    }
}
