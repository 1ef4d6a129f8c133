import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// The parts of an exported case.
///
/// @param parts    name → bytes as they are in the archive
/// @param document `evidence.json`
record Export(Map<String, byte[]> parts, Map<String, Object> document) {
    private static final long LARGEST = 256L << 20;

    static Export read(Path file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    var bytes = in.readNBytes((int) LARGEST);
                    if (parts.put(entry.getName(), bytes) != null) {
                        throw new Altered("the archive holds %s twice".formatted(entry.getName()));
                    }
                }
            }
        }
        for (var needed : List.of("evidence.json", "chain.txt", "signature.jws", "jwks.json")) {
            if (!parts.containsKey(needed)) {
                throw new Altered("the archive lacks " + needed);
            }
        }
        var export = new Export(parts, Json.object(Json.read(text(parts, "evidence.json"))));
        if (!"parkflow-evidence/1".equals(export.document.get("format"))) {
            throw new IllegalArgumentException("unknown format " + export.document.get("format"));
        }
        return export;
    }

    String text(String part) {
        return text(parts, part);
    }

    private static String text(Map<String, byte[]> parts, String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    Object at(String... path) {
        Object found = document;
        for (var name : path) {
            found = Json.object(found).get(name);
        }
        return found;
    }

    List<Map<String, Object>> list(String name) {
        return Json.list(document.get(name)).stream().map(Json::object).toList();
    }
}
