import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON (RFC 8259) into maps, lists, texts, numbers and booleans; a name that stands twice is refused, because
/// readers would not agree on what it says.
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.blank();
        if (json.at < text.length()) {
            throw json.wrong("more than one value");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new IllegalArgumentException("a list is missing");
    }

    private Object value(int depth) {
        if (depth > 200) {
            throw wrong("too deep");
        }
        blank();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) {
        var members = new LinkedHashMap<String, Object>();
        at++;
        blank();
        while (peek() != '}') {
            var name = string();
            blank();
            take(':');
            if (members.containsKey(name)) {
                throw wrong("\"" + name + "\" stands twice");
            }
            members.put(name, value(depth + 1));
            blank();
            if (peek() != '}') {
                take(',');
                blank();
                if (peek() == '}') {
                    throw wrong("nothing after a comma");
                }
            }
        }
        at++;
        return members;
    }

    private List<Object> elements(int depth) {
        var elements = new ArrayList<>();
        at++;
        blank();
        while (peek() != ']') {
            elements.add(value(depth + 1));
            blank();
            if (peek() != ']') {
                take(',');
                blank();
                if (peek() == ']') {
                    throw wrong("nothing after a comma");
                }
            }
        }
        at++;
        return elements;
    }

    private String string() {
        take('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            var c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("a bare control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw wrong("cut off");
                }
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong("an unknown escape");
        };
    }

    private Object number() {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(from, at));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("an unknown word");
        }
        at += word.length();
        return value;
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw wrong("no " + expected);
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("cut off");
        }
        return text.charAt(at);
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("JSON at character " + at + ": " + what);
    }
}
