package io.parkflow.platform.work;

import java.util.Locale;

/// What one may do with a task or a case beside answering it; `operations.json` says what each means.
enum Deed {
    CLAIM,
    RELEASE,
    TRANSFER,
    DELEGATE,
    COUNTERSIGN,
    RETURN,
    RECALL,
    WITHDRAW,
    CANCEL,
    TERMINATE,
    SUSPEND,
    RESUME,
    EXTEND,
    GRANT,
    COPY,
    COMMENT,
    URGE;

    /// Its word in answers, bundles and messages.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
