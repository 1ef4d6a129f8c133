import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells whether an exported case is what the installation signed, or where it was first altered. Needs nothing but a
/// JDK; exit status 0 unaltered, 1 altered, 2 not readable.
public final class Verify {
    private Verify() {}

    public static void main(String[] args) throws IOException {
        Optional<Path> file = Optional.empty();
        Optional<String> key = Optional.empty();
        var attachments = new ArrayList<Path>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--key" -> key = Optional.of(following(args, i++));
                case "--with" -> attachments.add(Path.of(following(args, i++)));
                default -> file = Optional.of(Path.of(args[i]));
            }
        }
        if (file.isEmpty()) {
            leave(2, "usage: infra/verify FILE.zip [--key FINGERPRINT] [--with ATTACHMENT]...");
        }
        try {
            leave(0, verdict(file.get(), key, attachments));
        } catch (Altered altered) {
            leave(1, "ALTERED: " + altered.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            leave(2, "Not readable as evidence: " + e.getMessage());
        }
    }

    private static String following(String[] args, int i) {
        if (i + 1 == args.length) {
            leave(2, args[i] + " needs a value");
        }
        return args[i + 1];
    }

    private static void leave(int status, String words) {
        (status == 0 ? System.out : System.err).println(words);
        System.exit(status);
    }

    /// @return what was found, in words
    /// @throws Altered naming the first place
    public static String verdict(Path file, Optional<String> key, List<Path> attachments) throws IOException {
        var export = Export.read(file);
        var events = new EventCheck(export).run();
        var papers = new PaperCheck(export).run();
        var fingerprint = new SignatureCheck(export).run(key);
        for (var attachment : attachments) {
            if (!papers.files().contains(Hash.of(Files.readAllBytes(attachment)))) {
                throw new Altered("the file %s is not one that the case names".formatted(attachment));
            }
        }
        return """
                Unaltered: case %s (%s) of %s, exported %s.
                %d events, %d of them sealed in the park's chain; %d submissions, score sheets and ballots, each bound \
                to its event; %d attachments named.
                Signed by the key %s%s""".formatted(
                        export.at("case", "number"),
                        export.at("case", "id"),
                        export.at("park", "name"),
                        export.at("exportedAt"),
                        events.all(),
                        events.sealed(),
                        papers.bound(),
                        papers.files().size(),
                        fingerprint,
                        key.isPresent()
                                ? ", which is the one expected."
                                : ". Compare it with the fingerprint the installation has published.");
    }
}
