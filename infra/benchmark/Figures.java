import java.util.Locale;

/// Prints what was measured, for people or one JSON object a line.
record Figures(boolean json) {

    void say(String figure, double value, String unit) {
        String number = String.format(Locale.ROOT, "%.2f", value);
        System.out.println(
                json
                        ? "{\"figure\": \"%s\", \"value\": %s, \"unit\": \"%s\"}".formatted(figure, number, unit)
                        : "%-34s %12s %s".formatted(figure, number, unit));
    }
}
