package io.parkflow.squad.lights;

import io.parkflow.squad.projects.Lamp.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The light of a project from a moment on.
///
/// @param colour   what people see
/// @param raw      what the rules say
/// @param wasRed   it was red some day before and is no more
/// @param override it was set by hand
/// @param exempt   the worst aspect is excused
/// @param rules    version of the rules it was judged by
record Judged(
        UUID project,
        Instant at,
        LocalDate day,
        Colour colour,
        Colour raw,
        boolean wasRed,
        boolean override,
        boolean exempt,
        String whyZh,
        String whyEn,
        List<Side> aspects,
        int rules) {
    Judged {
        aspects = List.copyOf(aspects);
    }

    /// One aspect.
    record Side(String key, Colour colour, boolean exempt, String zh, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    String why(Locale locale) {
        return locale.getLanguage().equals("en") ? whyEn : whyZh;
    }

    /// Whether people would see anything new.
    boolean says(Judged other) {
        return colour == other.colour
                && raw == other.raw
                && wasRed == other.wasRed
                && override == other.override
                && exempt == other.exempt
                && whyZh.equals(other.whyZh)
                && aspects.equals(other.aspects);
    }
}
