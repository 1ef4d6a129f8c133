package io.parkflow.platform.cases;

import io.parkflow.ground.files.FileDesk;
import io.parkflow.ground.files.StoredFile;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.platform.forms.Kind;
import io.parkflow.platform.forms.Reference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a file may stand in a field. Another's file and none at all are not told apart.
@Singleton
final class FileRules {
    private static final long MEGABYTE = 1024 * 1024;

    private final FileDesk files;

    FileRules(FileDesk files) {
        this.files = files;
    }

    /// @param readable those of others that may be named too
    Stream<Flaw> flaws(List<Reference> named, UUID by, Set<UUID> readable) {
        if (named.isEmpty()) {
            return Stream.empty();
        }
        Map<UUID, StoredFile> there =
                files.all(named.stream().map(Reference::id).collect(Collectors.toSet()));
        return named.stream()
                .flatMap(reference -> Optional.ofNullable(there.get(reference.id()))
                        .filter(file -> file.uploadedBy().equals(by) || readable.contains(file.id()))
                        .map(file -> unfit(reference, file))
                        .orElse(Optional.of(Flaw.at(reference.pointer(), "cases.no-such-file")))
                        .stream());
    }

    private static Optional<Flaw> unfit(Reference reference, StoredFile file) {
        return switch (reference.kind()) {
            case Kind.Attachment(var accept, var maxMb) -> unfit(reference, file, accept, maxMb);
            case Kind.Attachments(var accept, var maxMb, var _) -> unfit(reference, file, accept, maxMb);
            case Kind _ -> Optional.empty();
        };
    }

    private static Optional<Flaw> unfit(Reference reference, StoredFile file, List<String> accept, int maxMb) {
        if (!accept.isEmpty() && accept.stream().noneMatch(type -> covers(type, file.type()))) {
            return Optional.of(Flaw.at(reference.pointer(), "cases.file-type", file.type()));
        }
        return file.size() > maxMb * MEGABYTE
                ? Optional.of(Flaw.at(reference.pointer(), "cases.file-too-large", maxMb))
                : Optional.empty();
    }

    /// @param accepted a type, or `image/*`
    private static boolean covers(String accepted, String type) {
        return accepted.endsWith("/*")
                ? type.startsWith(accepted.substring(0, accepted.length() - 1))
                : accepted.equals(type);
    }
}
