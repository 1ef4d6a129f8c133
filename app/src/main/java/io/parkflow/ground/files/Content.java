package io.parkflow.ground.files;

import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// What a file is, by its bytes alone; and whether its name says the same. What is not on the list is refused, so
/// markup, programs and whatever is yet to be invented need no list of their own.
///
/// Containers are told apart by the names of what they hold; nothing is unpacked.
@Singleton
final class Content {
    private static final String ZIP = "application/zip";
    private static final String COMPOUND = "application/x-tika-msoffice";
    private static final String TEXT = "text/plain";
    private static final String CSV = "text/csv";

    /// Type → extensions a name may end with.
    private static final Map<String, Set<String>> ACCEPTED = Map.ofEntries(
            Map.entry("application/pdf", Set.of("pdf")),
            Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
            Map.entry("image/png", Set.of("png")),
            Map.entry("image/webp", Set.of("webp")),
            Map.entry(ZIP, Set.of("zip")),
            Map.entry(TEXT, Set.of("txt")),
            Map.entry(CSV, Set.of("csv")),
            Map.entry(OfficeTypes.DOCX, Set.of("docx")),
            Map.entry(OfficeTypes.XLSX, Set.of("xlsx")),
            Map.entry(OfficeTypes.PPTX, Set.of("pptx")),
            Map.entry(OfficeTypes.DOC, Set.of("doc")),
            Map.entry(OfficeTypes.XLS, Set.of("xls")),
            Map.entry(OfficeTypes.PPT, Set.of("ppt")));

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    /// @throws Rejected 422 naming what the bytes say and what the name says
    String type(Path file, FileName name) {
        try {
            String type = found(file, name.extension());
            Set<String> extensions = ACCEPTED.get(type);
            if (extensions == null) {
                throw Rejected.rule("files.refused", type, name.text());
            }
            if (!name.extension().isEmpty() && !extensions.contains(name.extension())) {
                throw Rejected.rule("files.not-what-it-says", type, "." + name.extension());
            }
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String found(Path file, String extension) throws IOException {
        String type = byMagic(file);
        Optional<String> container = switch (type) {
            case ZIP -> ZipNames.of(file).map(OfficeTypes::ofZip);
            case COMPOUND -> Optional.of(OfficeTypes.ofCompound(CompoundNames.of(file)));
            default -> Optional.empty();
        };
        if (container.isPresent() || type.equals(ZIP)) {
            return container.orElse("application/octet-stream");
        }
        if (mayBeText(type) && PlainText.is(file)) {
            return extension.equals("csv") ? CSV : TEXT;
        }
        return type.equals(TEXT) ? "application/octet-stream" : type;
    }

    /// Magic bytes only: neither the name nor the type that was sent is asked.
    private String byMagic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            MediaType type = magic.detect(in, new Metadata());
            // magic that guesses what a container holds has looked at less than we do
            return Stream.of(MediaType.APPLICATION_ZIP, MediaType.parse(COMPOUND))
                    .filter(container -> magic.getMediaTypeRegistry().isInstanceOf(type, container))
                    .findFirst()
                    .orElse(type)
                    .toString();
        }
    }

    /// A letter may begin like a mail, a table like nothing at all.
    private static boolean mayBeText(String type) {
        return type.equals(TEXT) || type.equals("application/octet-stream") || type.startsWith("message/");
    }
}
