package io.parkflow.platform.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file is called when it leaves the case: `{entName}-营业执照` with the answers filled in.
public final class Naming {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]{0,39})}");
    private static final int LONGEST = 100;

    private Naming() {}

    /// @param given the name it came with, for its ending
    /// @return that name where there is no rule
    public static String of(Field field, JsonNode answers, String given) {
        if (field.naming().isEmpty()) {
            return given;
        }
        Matcher place = PLACE.matcher(field.naming());
        String name = place.replaceAll(found ->
                Matcher.quoteReplacement(answers.path(found.group(1)).asText().strip()));
        int dot = given.lastIndexOf('.');
        String ending = dot > 0 && given.length() - dot <= 8 ? given.substring(dot) : "";
        return name.substring(0, Math.min(LONGEST, name.length())) + ending;
    }
}
