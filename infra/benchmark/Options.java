import java.util.List;

/// What the command line asks for.
///
/// @param projects in the largest park
/// @param parks    beside it
record Options(String what, boolean json, int seconds, int workers, int projects, int parks) {

    static Options of(List<String> arguments) {
        return new Options(
                arguments.getFirst(),
                arguments.contains("--json"),
                number(arguments, "--seconds", 20),
                number(arguments, "--workers", 8),
                number(arguments, "--projects", 2_000),
                number(arguments, "--parks", 200));
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
}
