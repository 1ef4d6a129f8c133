package io.parkflow.platform.messages;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How mails look: plain words first, the same as a simple page beside them. Whatever people wrote is escaped.
@Singleton
final class Letterhead {
    private final Parks parks;
    private final String address;

    /// @param address where people reach this installation; without it mails carry no links
    Letterhead(Parks parks, @Value("${parkflow.address:}") String address) {
        this.parks = parks;
        this.address = address;
    }

    String text(Message message, List<LinkDesk.Button> buttons, Locale locale) {
        StringBuilder text = new StringBuilder(message.body().in(locale)).append("\n\n");
        if (!address.isBlank()) {
            buttons.forEach(button -> text.append(button.label())
                    .append(": ")
                    .append(link(button))
                    .append('\n'));
            text.append(say(locale, "messages.mail-open"))
                    .append(": ")
                    .append(place(message))
                    .append("\n\n");
        }
        return text.append(foot(locale)).toString();
    }

    String html(Message message, List<LinkDesk.Button> buttons, Locale locale) {
        StringBuilder html = new StringBuilder();
        html.append("<h2>").append(escaped(message.title().in(locale))).append("</h2><p>");
        html.append(escaped(message.body().in(locale))).append("</p><p>");
        if (!address.isBlank()) {
            buttons.forEach(button -> html.append(anchor(link(button), button.label())));
            html.append(anchor(place(message), say(locale, "messages.mail-open")));
        }
        return page(html.append("</p>").toString(), locale);
    }

    String digestTitle(int many, Locale locale) {
        return say(locale, "messages.mail-digest", many);
    }

    String digestText(List<Message> all, Locale locale) {
        return all.stream()
                        .map(message -> "· " + message.title().in(locale) + "\n  "
                                + message.body().in(locale) + (address.isBlank() ? "" : "\n  " + place(message)))
                        .collect(Collectors.joining("\n\n"))
                + "\n\n" + foot(locale);
    }

    String digestHtml(List<Message> all, Locale locale) {
        String items = all.stream()
                .map(message -> "<li><b>" + escaped(message.title().in(locale)) + "</b><br>"
                        + escaped(message.body().in(locale)) + " "
                        + (address.isBlank() ? "" : anchor(place(message), say(locale, "messages.mail-open")))
                        + "</li>")
                .collect(Collectors.joining());
        return page("<ul>" + items + "</ul>", locale);
    }

    private String page(String inside, Locale locale) {
        return "<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><meta charset=\"utf-8\"><body>" + inside
                + "<p><small>" + escaped(foot(locale)) + "</small></p></body></html>";
    }

    private String foot(Locale locale) {
        String park = parks.find(Tenancy.current().id()).map(Park::name).orElse("");
        return say(locale, "messages.mail-foot", park);
    }

    private String link(LinkDesk.Button button) {
        String slug = parks.find(Tenancy.current().id()).map(Park::slug).orElse("");
        // behind the #, so that it stands in no log of any server on the way
        return address + "/p/" + slug + "/answer#" + button.token();
    }

    private String place(Message message) {
        return address + Places.path(message.aboutKind(), message.aboutId());
    }

    private static String anchor(String to, String words) {
        return "<a href=\"" + escaped(to) + "\" style=\"display:inline-block;padding:8px 16px;margin:4px\">"
                + escaped(words) + "</a>";
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String say(Locale locale, String code, Object... args) {
        return Texts.of(locale, code, List.of(args));
    }
}
