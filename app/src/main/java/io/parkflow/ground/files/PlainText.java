package io.parkflow.ground.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether bytes are text that people wrote: UTF-8, UTF-16 or GB18030 (as Excel saves tables here), without control
/// characters, and not markup or a script by its first characters.
final class PlainText {
    private static final List<Charset> WRITTEN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final List<Charset> MARKED = List.of(StandardCharsets.UTF_16);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        for (Charset charset : isMarked(file) ? MARKED : WRITTEN) {
            if (reads(file, charset)) {
                return true;
            }
        }
        return false;
    }

    /// Without its mark anything of even length would read as UTF-16.
    private static boolean isMarked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int mark = in.read() << 8 | in.read();
            return mark == 0xFEFF || mark == 0xFFFE;
        }
    }

    private static boolean reads(Path file, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict))) {
            return isWritten(in);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isWritten(Reader in) throws IOException {
        int first = -1;
        int second = -1;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0 || c == 0xFFFE || c == 0xFFFF) {
                return false;
            }
            if (first < 0 && !Character.isWhitespace(c) && c != BYTE_ORDER_MARK) {
                first = c;
            } else if (second < 0 && first >= 0) {
                second = c;
            }
        }
        return first != '<' && !(first == '#' && second == '!');
    }
}
