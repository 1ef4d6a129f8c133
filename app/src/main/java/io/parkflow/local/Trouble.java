package io.parkflow.local;

/// Something the person at the keyboard can put right; the message is one sentence that says how.
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
